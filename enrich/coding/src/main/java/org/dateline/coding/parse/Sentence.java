package org.dateline.coding.parse;

import java.util.List;
import org.dateline.coding.text.Token;

/**
 * A sentence as read.
 *
 * @param headline true for the headline, whose offsets are its own
 * @param paragraph number of its paragraph; 0 for the headline
 */
public record Sentence(
    boolean headline,
    int paragraph,
    List<Token> tokens,
    List<Unit> units,
    List<Phrase> phrases,
    List<Clause> clauses) {

  public int start() {
    return tokens.get(0).start;
  }

  public int end() {
    return tokens.get(tokens.size() - 1).end;
  }
}
