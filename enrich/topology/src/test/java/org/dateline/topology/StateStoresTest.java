package org.dateline.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.topology.Pipeline.kill;
import static org.dateline.topology.Pipeline.story;

import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.StoreBuilder;
import org.dateline.topology.state.MentionRow;
import org.junit.jupiter.api.Test;

/** What is kept: a small row for each mention, for ever, and words only while they stand. */
class StateStoresTest {
  private static final String CONSULT = "AFG-AZE/2020-05-31.AFG-AZE.CONSULT";
  private static final String SUPPORT = "AFG-AZE/2020-05-31.AFG>AZE.SUPPORT";

  @Test
  void aMentionIsARowAndAKillLeavesWhatOrdersIt() {
    try (Pipeline pipeline = new Pipeline()) {
      pipeline.push(story("azertac:1", 1, "AFG-AZE CONSULT\nAFG>AZE SUPPORT"));
      pipeline.push(story("tass:1", 1, "AFG-AZE CONSULT"));

      assertThat(pipeline.rows(StateStores.STORIES)).containsOnlyKeys("azertac:1", "tass:1");
      assertThat(pipeline.rows(StateStores.LEDGER)).hasSize(2 + 3);
      List<String> mentions =
          List.of(
              Keys.row(CONSULT, "azertac:1"),
              Keys.row(CONSULT, "tass:1"),
              Keys.row(SUPPORT, "azertac:1"));
      assertThat(pipeline.rows(StateStores.MENTIONS).keySet())
          .containsExactlyInAnyOrderElementsOf(mentions);
      assertThat(pipeline.rows(StateStores.WORDS).keySet())
          .containsExactlyInAnyOrderElementsOf(mentions);

      pipeline.push(kill("azertac:1", 2));
      pipeline.push(kill("tass:1", 2));

      assertThat(pipeline.rows(StateStores.LEDGER)).containsOnlyKeys("azertac:1", "tass:1");
      assertThat(pipeline.<MentionRow>rows(StateStores.MENTIONS))
          .hasSize(3)
          .allSatisfy((key, row) -> assertThat(row.getLive()).isFalse());
      assertThat(pipeline.rows(StateStores.WORDS)).isEmpty();
      assertThat(pipeline.rows(StateStores.WAITING)).isEmpty();
      assertThat(pipeline.largestRecords())
          .allSatisfy((topic, bytes) -> assertThat(bytes).isLessThan(2_000));
    }
  }

  @Test
  void everyStoreIsLoggedAndNoneSetsATimeToLive() {
    for (StoreBuilder<?> store : StateStores.all(Map.of("schema.registry.url", "mock://stores"))) {
      assertThat(store.loggingEnabled()).as(store.name()).isTrue();
      assertThat(store.logConfig())
          .as(store.name())
          .doesNotContainKeys("cleanup.policy", "retention.ms", "retention.bytes");
    }
  }
}
