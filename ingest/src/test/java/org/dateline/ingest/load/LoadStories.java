package org.dateline.ingest.load;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Stories of 3 KB as JSON, no two of one identifier. */
final class LoadStories {

  static final String WIRE = "dpa";

  private static final int BYTES = 3000;
  private static final int TEXTS = 200;
  private static final String[] WORDS =
      ("Minister Gespräch Regierung erklärte in Baku und Berlin über das Abkommen am Montag die"
              + " Delegation beider Länder Zusammenarbeit Energie Verhandlungen Präsident sagte nach"
              + " dem Treffen mit seinem Amtskollegen eine Vereinbarung zum Handel Grenze Vorwürfe")
          .split(" ");

  private final String[] texts = new String[TEXTS];
  private final AtomicLong next = new AtomicLong();

  LoadStories() {
    Random random = new Random(1);
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < BYTES - 200) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        if (random.nextInt(90) == 0) {
          text.append("\\n\\n");
        }
      }
      texts[i] = text.toString();
    }
  }

  /** The number of the next story, which its identifier is made of. */
  long next() {
    return next.getAndIncrement();
  }

  /** The story id that a number comes to. */
  static String id(long number) {
    return WIRE + ":" + number;
  }

  byte[] json(long number) {
    return ("{\"uri\":\"%d\",\"provider\":\"%s\",\"version\":1,\"language\":\"de\","
            + "\"versioncreated\":\"2026-03-01T12:00:00Z\",\"headline\":\"Außenminister treffen"
            + " sich in Baku\",\"body_text\":\"Baku, 1. März, dpa - %s\"}")
        .formatted(number, WIRE, texts[(int) (number % TEXTS)])
        .getBytes(StandardCharsets.UTF_8);
  }
}
