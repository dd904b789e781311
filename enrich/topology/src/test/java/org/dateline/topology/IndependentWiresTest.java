package org.dateline.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dateline.topology.state.MentionRow;
import org.junit.jupiter.api.Test;

class IndependentWiresTest {
  private static final long TEXT = 0x5ca1ab1e_0ddba11L;

  @Test
  void noMentionIsNoWire() {
    assertThat(count()).isZero();
  }

  @Test
  void oneWireIsOneHoweverOftenItReports() {
    assertThat(count(mention("tass", 1), mention("tass", ~1L))).isEqualTo(1);
  }

  @Test
  void textsThatDifferAreIndependent() {
    assertThat(count(mention("tass", TEXT), mention("dpa", ~TEXT))).isEqualTo(2);
  }

  @Test
  void nearlyTheSameTextIsAReprint() {
    long near = TEXT ^ 0x0303_0303_0303_0300L;
    long lessNear = TEXT ^ 0x0303_0303_0303_0301L;

    assertThat(count(mention("tass", TEXT), mention("dpa", near))).isEqualTo(1);
    assertThat(count(mention("tass", TEXT), mention("dpa", lessNear))).isEqualTo(2);
  }

  @Test
  void aFingerprintOfNothingIsLikeNoOther() {
    assertThat(count(mention("tass", 0), mention("dpa", 0))).isEqualTo(2);
  }

  @Test
  void creditsJoinEvenThroughAWireThatIsNotThere() {
    assertThat(
            count(mention("dpa", TEXT, "tass"), mention("afp", ~TEXT, "tass"), mention("apa", 5)))
        .isEqualTo(2);
  }

  @Test
  void groupsAreConnectedThroughOthers() {
    assertThat(
            count(
                mention("a", TEXT),
                mention("b", TEXT ^ 0xffff_ffL),
                mention("c", TEXT ^ 0xfff),
                mention("d", 1, "b")))
        .isEqualTo(1);
  }

  @Test
  void orderDoesNotMatterAndNoPairIsMissed() {
    Random random = new Random(31);
    for (int run = 0; run < 200; run++) {
      List<MentionRow> mentions = new ArrayList<>();
      for (int wire = 0; wire < 12; wire++) {
        long bits = 0;
        for (int bit = 0; bit < 10; bit++) {
          bits |= 1L << random.nextInt(Long.SIZE);
        }
        mentions.add(mention("wire" + wire, TEXT ^ bits));
      }
      int expected = groups(mentions);
      assertThat(wires(mentions).count()).isEqualTo(expected);
      Collections.shuffle(mentions, random);
      assertThat(wires(mentions).count()).isEqualTo(expected);
    }
  }

  @Test
  void whatIsRemovedIsAsIfItNeverWasThere() {
    Random random = new Random(32);
    for (int run = 0; run < 200; run++) {
      List<MentionRow> all = new ArrayList<>();
      for (int mention = 0; mention < 20; mention++) {
        String credited = random.nextInt(4) == 0 ? "wire" + random.nextInt(8) : "none" + mention;
        long fingerprint = TEXT ^ random.nextLong() & random.nextLong() & random.nextLong();
        all.add(mention("wire" + random.nextInt(8), fingerprint, credited));
      }
      IndependentWires wires = wires(all);
      while (!all.isEmpty()) {
        MentionRow gone = all.remove(random.nextInt(all.size()));
        wires.remove(gone.getProvider(), gone.getFingerprint(), gone.getCredits());

        assertThat(wires.count()).isEqualTo(wires(all).count());
      }
      assertThat(wires.count()).isZero();
    }
  }

  /** Every pair compared, and groups merged until nothing changes. */
  private static int groups(List<MentionRow> mentions) {
    int[] group = new int[mentions.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int i = 0; i < group.length; i++) {
        for (int j = 0; j < group.length; j++) {
          long difference = mentions.get(i).getFingerprint() ^ mentions.get(j).getFingerprint();
          if (Long.bitCount(difference) <= IndependentWires.NEAR && group[i] < group[j]) {
            group[j] = group[i];
            changed = true;
          }
        }
      }
    }
    return (int) Arrays.stream(group).distinct().count();
  }

  private static int count(MentionRow... mentions) {
    return wires(List.of(mentions)).count();
  }

  private static IndependentWires wires(List<MentionRow> mentions) {
    IndependentWires wires = new IndependentWires();
    mentions.forEach(
        mention ->
            wires.add(mention.getProvider(), mention.getFingerprint(), mention.getCredits()));
    return wires;
  }

  private static MentionRow mention(String provider, long fingerprint, String... credits) {
    return MentionRow.newBuilder()
        .setSequence(1)
        .setLive(true)
        .setProvider(provider)
        .setFingerprint(fingerprint)
        .setCredits(List.of(credits))
        .build();
  }
}
