package org.dateline.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.ingest.ChildJvm;
import org.dateline.ingest.IngestMain;
import org.dateline.ingest.StoriesTopic;
import org.junit.jupiter.api.Test;

/**
 * How fast the door takes stories of 3 KB, acknowledged by the broker; prints its figures. Broker,
 * door and client are processes of their own. {@code -Dload.seconds} makes it long enough to
 * measure; without, it shows that the way of measuring works.
 */
class PushSpeedTest {

  private static final int CONNECTIONS = 32;
  private static final int UNHURRIED = 200;
  private static final int MANY = 2_000;
  private static final int SECONDS = Integer.getInteger("load.seconds", 1);
  private static final Duration MEASURED = Duration.ofSeconds(SECONDS);

  @Test
  void takesStoriesAsFastAsTheyAreAcknowledged() throws Exception {
    try (ChildJvm broker = new ChildJvm(BrokerMain.class, Map.of(), "-Xmx512m")) {
      String servers = broker.ready().path("servers").asText();
      StoriesTopic.create(servers);
      try (ChildJvm ingest = door(servers)) {
        LoadStories stories = new LoadStories();
        Load load = new Load(ingest.ready().path("http").asInt(), stories);
        // What the compiler has not seen yet is no measure.
        load.asFastAsAnswered(CONNECTIONS, MEASURED);
        PublisherLoad.perSecond(servers, stories, MANY, MEASURED.dividedBy(2));

        Load.Result hurried = load.asFastAsAnswered(CONNECTIONS, MEASURED);
        double alike = PublisherLoad.perSecond(servers, stories, CONNECTIONS, MEASURED);
        double most = PublisherLoad.perSecond(servers, stories, MANY, MEASURED);
        Load.Result unhurried = load.atRate(UNHURRIED, CONNECTIONS, MEASURED);

        System.out.printf(
            Locale.ROOT,
            "door, %d connections:   %.0f stories/s, p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n"
                + "door, %d stories/s:    p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n"
                + "publisher without door: %.0f stories/s with %d on their way, %.0f with %d%n"
                + "door/publisher:         %.2f, %.2f%n",
            CONNECTIONS,
            hurried.acceptedPerSecond(),
            hurried.millis(0.5),
            hurried.millis(0.99),
            hurried.millis(1),
            UNHURRIED,
            unhurried.millis(0.5),
            unhurried.millis(0.99),
            unhurried.millis(1),
            alike,
            CONNECTIONS,
            most,
            MANY,
            hurried.acceptedPerSecond() / alike,
            hurried.acceptedPerSecond() / most);
        assertThat(hurried.statuses().keySet()).isEqualTo(Set.of(202));
        assertThat(unhurried.statuses()).containsOnlyKeys(202);
        ingest.terminate();
        ingest.exitValue();
      }
    }
  }

  /**
   * {@code -Ddoor.options} are further options of the door's virtual machine, such as a profiler's.
   */
  private static ChildJvm door(String servers) throws Exception {
    String options = System.getProperty("door.options", "").strip();
    return new ChildJvm(
        IngestMain.class,
        Map.of(
            "DATELINE_BOOTSTRAP_SERVERS",
            servers,
            "DATELINE_SCHEMA_REGISTRY_URL",
            StoriesTopic.REGISTRY,
            "DATELINE_HTTP_PORT",
            "0",
            "DATELINE_MANAGEMENT_PORT",
            "0"),
        options.isEmpty() ? new String[0] : options.split(" "));
  }
}
