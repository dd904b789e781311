package org.dateline.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.dateline.ingest.receive.NotPublishedException;
import org.dateline.ingest.receive.Wire;
import org.dateline.ingest.wire.RejectedStoryException;
import org.dateline.schemas.WireStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedPollTest {

  private static final String FEED =
      "<rss version=\"2.0\"><channel><title>t</title><link>l</link><description>d</description>"
          + "<ttl>30</ttl>"
          + "<item><guid>1</guid><description>Eins.</description></item>"
          + "<item><guid>2</guid><description>%s</description></item></channel></rss>";

  private final FetchedStories fetched = new FetchedStories();
  private final Fetcher fetcher = new Fetcher("Dateline-Test/1");
  private SourceServer server;
  private FeedPoll poll;

  @BeforeEach
  void serve() throws Exception {
    server =
        new SourceServer(exchange -> SourceServer.send(exchange, 200, FEED.formatted("Zwei.")));
    poll = poll(FetchedStories.source(server.url("/rss")));
  }

  private FeedPoll poll(Wire.Source source) {
    return new FeedPoll(
        FetchedStories.wire(source, null), source, fetcher, fetched.receiver, Clock.systemUTC());
  }

  @AfterEach
  void close() throws Exception {
    server.close();
    fetcher.close();
  }

  private static void conditional(HttpExchange exchange) throws IOException {
    if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      SourceServer.send(exchange, 304, "");
    } else {
      exchange.getResponseHeaders().add("ETag", "\"v1\"");
      SourceServer.send(exchange, 200, FEED.formatted("Zwei."));
    }
  }

  @Test
  void publishesEachEntryOnceAndAgainWhenItChanges() throws Exception {
    assertThat(poll.ask()).isEqualTo(Duration.ofMinutes(30));
    poll.ask();
    assertThat(fetched.stories).extracting(WireStory::getId).containsExactly("kaspi:1", "kaspi:2");
    assertThat(fetched.stories).extracting(WireStory::getDoor).containsOnly("feed");

    server.answers(exchange -> SourceServer.send(exchange, 200, FEED.formatted("Berichtigt.")));
    poll.ask();

    assertThat(fetched.stories).hasSize(3);
    assertThat(fetched.stories.get(2).getBody()).isEqualTo("Berichtigt.");
  }

  @Test
  void asksOnlyForWhatHasChanged() throws Exception {
    server.answers(FeedPollTest::conditional);
    poll.ask();

    assertThat(poll.ask()).isZero();

    assertThat(server.requests).hasSize(2);
    assertThat(fetched.stories).hasSize(2);
  }

  @Test
  void asksAgainForWhatCouldNotBePublished() throws Exception {
    server.answers(FeedPollTest::conditional);
    fetched.away = true;
    assertThatThrownBy(poll::ask).isInstanceOf(NotPublishedException.class);
    fetched.away = false;

    poll.ask();

    assertThat(fetched.stories).hasSize(2);
  }

  @Test
  void namesItselfAndShowsItsToken() throws Exception {
    server.answers(
        exchange -> {
          boolean known =
              "Dateline-Test/1".equals(exchange.getRequestHeaders().getFirst("User-Agent"))
                  && "Bearer t0ken".equals(exchange.getRequestHeaders().getFirst("Authorization"));
          SourceServer.send(exchange, known ? 200 : 403, FEED.formatted("Zwei."));
        });

    poll.ask();

    assertThat(fetched.stories).hasSize(2);
  }

  @Test
  void saysWhenTheSourceIsUnwilling() {
    server.answers(
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "120");
          SourceServer.send(exchange, 503, "");
        });

    assertThatThrownBy(poll::ask)
        .isInstanceOfSatisfying(
            UnwillingException.class,
            unwilling -> assertThat(unwilling.retryAfter()).isEqualTo(Duration.ofSeconds(120)));
  }

  @Test
  void refusesWhatIsNoFeed() {
    server.answers(exchange -> SourceServer.send(exchange, 200, "<html><body>Login</body></html>"));

    assertThatThrownBy(poll::ask).isInstanceOf(RejectedStoryException.class);
  }

  @Test
  void fetchesFromPublicAddressesAlone() {
    Wire.Source inner = new Wire.Source(server.url("/rss"), 60, java.util.Optional.empty(), false);

    assertThatThrownBy(() -> poll(inner).ask())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no public address");
    assertThat(server.requests).isEmpty();
  }

  @Test
  void backsOffToAnHour() {
    Duration every = Duration.ofMinutes(5);

    assertThat(FetchingDoors.backOff(every, 0)).isEqualTo(Duration.ofMinutes(5));
    assertThat(FetchingDoors.backOff(every, 2)).isEqualTo(Duration.ofMinutes(20));
    assertThat(FetchingDoors.backOff(every, 1000)).isEqualTo(Duration.ofHours(1));
    assertThat(FetchingDoors.backOff(Duration.ofHours(2), 3)).isEqualTo(Duration.ofHours(2));
  }
}
