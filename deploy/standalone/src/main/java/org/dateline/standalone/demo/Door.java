package org.dateline.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.dateline.standalone.Refusal;

/** Pushes stories through the HTTP door, as a wire does. */
final class Door {
  private static final int ACCEPTED = 202;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final URI url;

  Door(String url) {
    this.url = URI.create(url);
  }

  /**
   * Pushes a story in JSON.
   *
   * @throws Refusal where it is not accepted
   */
  void push(String json) {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(60))
            .POST(BodyPublishers.ofString(json))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != ACCEPTED) {
        throw Refusal.failed(
            "the door answered %d: %s".formatted(answer.statusCode(), answer.body()));
      }
    } catch (IOException e) {
      throw Refusal.failed("the door at %s does not answer: %s".formatted(url, e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.failed("interrupted while pushing");
    }
  }
}
