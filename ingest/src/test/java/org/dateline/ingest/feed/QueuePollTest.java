package org.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import org.dateline.ingest.receive.NotPublishedException;
import org.dateline.ingest.receive.Wire;
import org.dateline.schemas.WireStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueuePollTest {

  private static final String ITEM = "{\"uri\":\"%s\",\"headline\":\"Kopf\"}";

  private final FetchedStories fetched = new FetchedStories();
  private final Fetcher fetcher = new Fetcher("Dateline-Test/1");
  private SourceServer server;
  private QueuePoll poll;

  @BeforeEach
  void serve() throws Exception {
    server = new SourceServer(QueuePollTest::twoBatches);
    Wire.Source source = FetchedStories.source(server.url("/queue"));
    poll =
        new QueuePoll(
            FetchedStories.wire(null, source),
            source,
            fetcher,
            fetched.receiver,
            Clock.systemUTC());
  }

  @AfterEach
  void close() throws Exception {
    server.close();
    fetcher.close();
  }

  private static void twoBatches(HttpExchange exchange) throws IOException {
    String uri = exchange.getRequestURI().toString();
    if (exchange.getRequestMethod().equals("POST")) {
      SourceServer.send(exchange, 204, "");
    } else if (uri.endsWith("/queue")) {
      batch(exchange, "a b", ITEM.formatted("1") + "," + ITEM.formatted("2"));
    } else if (uri.endsWith("cursor=a+b")) {
      batch(exchange, "c", "{\"uri\":\"bad\"}," + ITEM.formatted("3"));
    } else {
      batch(exchange, "c", "");
    }
  }

  private static void batch(HttpExchange exchange, String cursor, String items) throws IOException {
    SourceServer.send(exchange, 200, "{\"cursor\":\"%s\",\"items\":[%s]}".formatted(cursor, items));
  }

  @Test
  void fetchesPublishesAndAcknowledgesUntilTheQueueIsEmpty() throws Exception {
    poll.ask();

    assertThat(fetched.stories)
        .extracting(WireStory::getId)
        .containsExactly("kaspi:1", "kaspi:2", "kaspi:3");
    assertThat(fetched.stories).extracting(WireStory::getDoor).containsOnly("queue");
    assertThat(server.requests)
        .containsExactly(
            "GET /queue",
            "POST /queue/ack {\"cursor\":\"a b\"}",
            "GET /queue?cursor=a+b",
            "POST /queue/ack {\"cursor\":\"c\"}",
            "GET /queue?cursor=c");
  }

  @Test
  void acknowledgesNothingThatIsNotSafe() throws Exception {
    fetched.away = true;
    assertThatThrownBy(poll::ask).isInstanceOf(NotPublishedException.class);
    assertThat(server.requests).containsExactly("GET /queue");
    fetched.away = false;

    poll.ask();

    assertThat(fetched.stories).hasSize(3);
  }

  @Test
  void fetchesAgainWhatCouldNotBeAcknowledged() {
    server.answers(
        exchange -> {
          if (exchange.getRequestMethod().equals("POST")) {
            SourceServer.send(exchange, 500, "");
          } else {
            twoBatches(exchange);
          }
        });

    assertThatThrownBy(poll::ask).isInstanceOf(UnwillingException.class);
    assertThatThrownBy(poll::ask).isInstanceOf(UnwillingException.class);

    assertThat(server.requests).filteredOn("GET /queue"::equals).hasSize(2);
  }

  @Test
  void saysWhatIsNoBatch() {
    server.answers(exchange -> SourceServer.send(exchange, 200, "<html>"));

    assertThatThrownBy(poll::ask).isInstanceOf(IOException.class).hasMessageContaining("no JSON");
  }
}
