package org.dateline.topology;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dateline.schemas.WireStory;

/** Stories of four wires with corrections, kills and embargoes, in no order, and many doubled. */
final class ComposedVersions {
  private static final Instant CREATED = Instant.parse("2021-06-10T09:00:00Z");
  private static final int LONGEST_EMBARGO_SECONDS = 25;
  private static final List<String> WIRES = List.of("tass", "dpa", "afp", "azertac");
  private static final List<String> SENTENCES =
      List.of(
          "The foreign ministers of Afghanistan and Azerbaijan met in Baku on Thursday.",
          "The foreign ministers of Afghanistan and Azerbaijan spoke by phone on Thursday.",
          "Azerbaijan condemned Afghanistan on Thursday.",
          "Germany imposed sanctions on Belarus on Thursday.",
          "Belarus accused Germany of interference on Thursday.",
          "Russia accused Ukraine of breaking the ceasefire on Thursday.",
          "Russia accused Ukraine of breaking the ceasefire on Wednesday.",
          "Turkey and Armenia signed an agreement on trade on Thursday.",
          "France sent humanitarian aid to Lebanon on Thursday.",
          "France sent humanitarian aid to Lebanon on Thursday, Reuters reported.");

  private final Random random;
  private final Instant now = Instant.now();
  private final List<WireStory> versions = new ArrayList<>();

  private ComposedVersions(long seed) {
    random = new Random(seed);
  }

  /** As they arrive. */
  static List<WireStory> of(int stories, long seed) {
    ComposedVersions composed = new ComposedVersions(seed);
    for (int story = 0; story < stories; story++) {
      composed.addStory(WIRES.get(story % WIRES.size()), story);
    }
    Collections.shuffle(composed.versions, composed.random);
    return composed.versions;
  }

  private void addStory(String wire, int story) {
    int last = 1 + random.nextInt(4);
    for (int version = 1; version <= last; version++) {
      WireStory.Builder builder =
          Pipeline.story(wire + ":" + story, version, body())
              .setVersionCreated(CREATED.plusSeconds(60L * version))
              .setReceived(now.minusSeconds(random.nextInt(3600)));
      switch (random.nextInt(10)) {
        case 0 -> builder.setStatus("canceled").setBody("");
        case 1 -> builder.setStatus("withheld");
        case 2, 3 ->
            builder
                .setEmbargoed(true)
                .setEmbargoedUntil(now.plusSeconds(random.nextInt(LONGEST_EMBARGO_SECONDS)));
        default -> {}
      }
      WireStory made = builder.build();
      versions.add(made);
      if (random.nextInt(3) == 0) {
        versions.add(made);
      }
      if (random.nextInt(5) == 0) {
        Instant again = made.getReceived().plus(Duration.ofSeconds(1 + random.nextInt(60)));
        versions.add(WireStory.newBuilder(made).setReceived(again).build());
      }
    }
  }

  private String body() {
    StringBuilder body = new StringBuilder("BAKU, June 10 - ");
    int sentences = random.nextInt(4);
    for (int i = 0; i < sentences; i++) {
      body.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append(' ');
    }
    return body.append("Talks will go on in another week, as an official said.").toString();
  }
}
