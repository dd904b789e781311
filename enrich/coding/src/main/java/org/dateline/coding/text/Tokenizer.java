package org.dateline.coding.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text into words, numbers and punctuation. Hyphenated words come apart, so that US-Präsident
 * is read as two words that a hyphen joins. One pass, time linear in the text's length.
 */
public final class Tokenizer {
  private static final char SOFT_HYPHEN = '\u00AD';

  /** Where a language puts an apostrophe's border. */
  public enum Apostrophe {
    /** The clitic follows: Iran's. */
    SUFFIX,
    /** The clitic goes before: l'Iran. */
    PREFIX
  }

  private final Apostrophe apostrophe;

  public Tokenizer(Apostrophe apostrophe) {
    this.apostrophe = apostrophe;
  }

  public List<Token> tokenize(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 4);
    int n = text.length();
    int i = 0;
    int lastEnd = -1;
    boolean hyphen = false;
    boolean paragraph = true;
    int newlines = 0;
    while (i < n) {
      char c = text.charAt(i);
      if (c == '\n') {
        newlines++;
      }
      if (isBlank(c)) {
        i++;
        continue;
      }
      if (newlines >= 2) {
        paragraph = true;
      }
      newlines = 0;
      int start = i;
      Token.Type type;
      if (isWordPart(text, i)) {
        i = wordEnd(text, i);
        type = Character.isDigit(c) ? Token.Type.NUMBER : Token.Type.WORD;
      } else if (isApostrophe(c)
          && i + 1 < n
          && text.charAt(i + 1) == 's'
          && lastEnd == i
          && !isLetterAt(text, i + 2)) {
        i += 2;
        type = Token.Type.WORD;
      } else if (isHyphen(c) && lastEnd == i && isLetterOrDigitAt(text, i + 1)) {
        hyphen = true;
        i++;
        continue;
      } else {
        i +=
            Character.isHighSurrogate(c)
                    && i + 1 < n
                    && Character.isLowSurrogate(text.charAt(i + 1))
                ? 2
                : 1;
        while (i < n && text.charAt(i) == c && (c == '.' || c == '-')) {
          i++;
        }
        type = Token.Type.PUNCT;
      }
      boolean glued = lastEnd == start || hyphen;
      tokens.add(token(text, type, start, i, glued, hyphen, paragraph));
      hyphen = false;
      paragraph = false;
      lastEnd = i;
    }
    return tokens;
  }

  private int wordEnd(String text, int start) {
    int n = text.length();
    int i = start;
    boolean digits = Character.isDigit(text.charAt(start));
    while (i < n) {
      char c = text.charAt(i);
      if (isWordPart(text, i)) {
        if (digits && Character.isLetter(c) && text.charAt(i - 1) == '.') {
          return i - 1;
        }
        if (i > start && text.charAt(i - 1) == '.' && isLowerCaseAt(text, i + 1)) {
          // initials glued to a surname
          return i;
        }
        i++;
      } else if (isApostrophe(c) && i > start && i + 1 == n && apostrophe == Apostrophe.PREFIX) {
        return n;
      } else if (isApostrophe(c) && i > start && isLetterAt(text, i + 1)) {
        boolean possessive = text.charAt(i + 1) == 's' && !isLetterAt(text, i + 2);
        if (apostrophe == Apostrophe.PREFIX) {
          return i + 1;
        }
        if (possessive) {
          return i;
        }
        i++;
      } else if ((c == '.' || c == ',') && digits && isDigitAt(text, i + 1)) {
        i++;
      } else if (c == '.' && isAbbreviated(text, start, i)) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  /** Single letters with dots between them, such as U.S. or z.B., are one word. */
  private static boolean isAbbreviated(String text, int start, int dot) {
    if (!Character.isLetter(text.charAt(dot - 1)) || dot - start > 8) {
      return false;
    }
    boolean letterBefore = dot - 1 == start || text.charAt(dot - 2) == '.';
    if (!letterBefore) {
      return false;
    }
    boolean more =
        isLetterAt(text, dot + 1) && dot + 2 < text.length() && text.charAt(dot + 2) == '.';
    return more || dot - start > 1;
  }

  /**
   * The form that the lexicon knows of a text that is one word of plain letters, or null where only
   * {@link #tokenize} can tell.
   */
  public static String normOfPlainWord(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c) || !isPlain(c)) {
        return null;
      }
    }
    return text.isEmpty() ? null : text.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  /** True for Latin and Cyrillic letters as keyboards type them, which need no cleaning. */
  private static boolean isPlain(char c) {
    return !(c > 0x24F && (c < 0x400 || c > 0x4FF) || c == SOFT_HYPHEN || isQuote(c));
  }

  private static Token token(
      String text,
      Token.Type type,
      int start,
      int end,
      boolean glued,
      boolean hyphen,
      boolean paragraph) {
    String raw = text.substring(start, end);
    boolean capital = Character.isUpperCase(raw.codePointAt(0));
    boolean allCaps = capital;
    boolean plain = true;
    int letters = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isLowerCase(c)) {
        allCaps = false;
      }
      if (Character.isLetter(c)) {
        letters++;
      }
      plain &= isPlain(c);
    }
    String norm = plain ? raw : clean(raw);
    return new Token(
        type,
        start,
        end,
        norm.toLowerCase(Locale.ROOT).replace('ё', 'е'),
        capital,
        allCaps && letters > 1,
        glued,
        hyphen,
        paragraph);
  }

  private static String clean(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == SOFT_HYPHEN || c == '\u200B' || c == '\u2060' || c == '\uFEFF') {
        continue;
      }
      out.append(isApostrophe(c) ? '\'' : isQuote(c) ? '"' : isHyphen(c) ? '-' : c);
    }
    String cleaned = out.toString();
    return Normalizer.isNormalized(cleaned, Normalizer.Form.NFC)
        ? cleaned
        : Normalizer.normalize(cleaned, Normalizer.Form.NFC);
  }

  private static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u00A0'
        || c == '\u202F'
        || c == '\u2007'
        || c == '\u3000'
        || Character.isSpaceChar(c)
        || c == '\uFEFF'
        || c == '\u200B'
        || c == '\u2060'
        || c == SOFT_HYPHEN;
  }

  private static boolean isWordPart(String text, int i) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || c == SOFT_HYPHEN && i > 0 && isLetterAt(text, i + 1)) {
      return true;
    }
    int kind = Character.getType(c);
    return kind == Character.NON_SPACING_MARK && i > 0;
  }

  private static boolean isLetterAt(String text, int i) {
    return i < text.length() && Character.isLetter(text.charAt(i));
  }

  private static boolean isLowerCaseAt(String text, int i) {
    return i < text.length() && Character.isLowerCase(text.charAt(i));
  }

  private static boolean isDigitAt(String text, int i) {
    return i < text.length() && Character.isDigit(text.charAt(i));
  }

  private static boolean isLetterOrDigitAt(String text, int i) {
    return i < text.length() && Character.isLetterOrDigit(text.charAt(i));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02BC';
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  private static boolean isQuote(char c) {
    return c == '"'
        || c == '\u201C'
        || c == '\u201D'
        || c == '\u201E'
        || c == '\u201F'
        || c == '\u00AB'
        || c == '\u00BB'
        || c == '\u2039'
        || c == '\u203A'
        || c == '\u201A'
        || c == '\u2018';
  }
}
