package org.dateline.coding.text;

/** A word, number or punctuation mark of the text, with its exact place. */
public final class Token {
  /** What a token is made of. */
  public enum Type {
    WORD,
    NUMBER,
    PUNCT
  }

  public final Type type;
  public final int start;
  public final int end;

  /**
   * Lower case, composed, without soft hyphens and with plain quotes: the form that the lexicon
   * knows.
   */
  public final String norm;

  public final boolean capital;
  public final boolean allCaps;

  /** True where no blank stands before it. */
  public final boolean glued;

  /** True where a hyphen joins it to the token before. */
  public final boolean hyphenated;

  /** True where a paragraph begins with it. */
  public final boolean paragraph;

  Token(
      Type type,
      int start,
      int end,
      String norm,
      boolean capital,
      boolean allCaps,
      boolean glued,
      boolean hyphenated,
      boolean paragraph) {
    this.type = type;
    this.start = start;
    this.end = end;
    this.norm = norm;
    this.capital = capital;
    this.allCaps = allCaps;
    this.glued = glued;
    this.hyphenated = hyphenated;
    this.paragraph = paragraph;
  }

  public boolean is(String form) {
    return norm.equals(form);
  }

  public boolean isWord() {
    return type == Type.WORD;
  }

  public boolean isPunct() {
    return type == Type.PUNCT;
  }

  @Override
  public String toString() {
    return norm;
  }
}
