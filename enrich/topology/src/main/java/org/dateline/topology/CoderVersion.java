package org.dateline.topology;

import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.schemas.CodedStory;

/**
 * Which coder read a story: the coder's version and the knowledge pack's, such as 0.2.0 de 1.10.3.
 */
final class CoderVersion {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** By the numbers in them, the first that differs; what no coder read goes before all. */
  static final Comparator<String> ORDER = (one, other) -> compare(numbers(one), numbers(other));

  private CoderVersion() {}

  /** Of the coder that read the story; empty where none has. */
  static String of(CodedStory story) {
    return (story.getCoder() + " " + story.getPack()).strip();
  }

  private static int compare(int[] one, int[] other) {
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      if (one[i] != other[i]) {
        return Integer.compare(one[i], other[i]);
      }
    }
    return Integer.compare(one.length, other.length);
  }

  private static int[] numbers(String version) {
    return NUMBER
        .matcher(version)
        .results()
        .map(MatchResult::group)
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
