package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence at its commas, colons, dashes and brackets. */
final class Segments {
  /** A run of units between two borders. */
  record Segment(int from, int to, boolean parenthetic, char border) {}

  private Segments() {}

  static List<Segment> of(List<Unit> units) {
    List<Segment> segments = new ArrayList<>();
    int depth = 0;
    int from = 0;
    char border = '^';
    for (int i = 0; i <= units.size(); i++) {
      char c = i == units.size() ? '$' : border(units.get(i), i + 1 == units.size());
      if (c == 0) {
        continue;
      }
      if (i > from) {
        segments.add(new Segment(from, i, depth > 0, border));
      }
      depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
      border = c;
      from = i + 1;
    }
    return segments;
  }

  /** The border that a unit makes, or 0: quotation marks and full stops inside make none. */
  private static char border(Unit u, boolean last) {
    if (!u.first.isPunct() || u.inner) {
      return 0;
    }
    char c = u.norm().charAt(0);
    return switch (c) {
      case '.' -> last ? c : 0;
      case ',', ';', ':', '(', ')', '!', '?', '…' -> c;
      case '[' -> '(';
      case ']' -> ')';
      case '–', '—' -> '-';
      case '-' -> '-';
      default -> 0;
    };
  }
}
