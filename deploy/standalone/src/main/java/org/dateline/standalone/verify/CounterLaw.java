package org.dateline.standalone.verify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.schemas.StoryOutcome;
import org.dateline.standalone.Refusal;

/** What must hold between the processes' counters and the topics. */
final class CounterLaw {
  private static final Pattern OUTCOMES =
      Pattern.compile("(?m)^dateline_stories_total\\{.*outcome=\"([a-z]+)\".*} ([0-9.E]+)$");

  private CounterLaw() {}

  /**
   * That all enrich processes together have counted what the topic of outcomes has.
   *
   * @param metrics what each tells at {@code /metrics}
   */
  static Law of(Contents contents, List<String> metrics) {
    Map<String, Long> counted = new TreeMap<>();
    for (String page : metrics) {
      Matcher line = OUTCOMES.matcher(page);
      while (line.find()) {
        counted.merge(line.group(1), (long) Double.parseDouble(line.group(2)), Long::sum);
      }
    }
    Map<String, Long> outcomes = new TreeMap<>();
    for (StoryOutcome outcome : contents.outcomes()) {
      outcomes.merge(outcome.getOutcome(), 1L, Long::sum);
    }
    return Law.same(
        "the processes' counters agree with the outcomes",
        "metrics",
        counted,
        "outcomes",
        outcomes);
  }

  /**
   * What a process tells.
   *
   * @throws Refusal where it tells nothing
   */
  static String metrics(String managementUrl) {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(managementUrl + "/metrics"))
                  .timeout(Duration.ofSeconds(15))
                  .build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw Refusal.failed("%s/metrics: %s".formatted(managementUrl, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.failed("interrupted");
    }
  }
}
