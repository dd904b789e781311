package org.dateline.coding.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.text.Sentences;
import org.dateline.coding.text.Token;
import org.dateline.coding.text.Tokenizer;

/** Reads a text's sentences: words, phrases, clauses. Immutable. */
public final class Parser {
  /**
   * A sentence longer than this is read in parts: no wire writes one, and time must stay linear.
   */
  private static final int LONGEST_SENTENCE = 400;

  private static final int SAMPLE = 2000;

  /** No dateline is longer. */
  private static final int OPENING = 200;

  private final Tokenizer tokenizer;
  private final org.dateline.coding.pack.Lexicon lexicon;
  private final Sentences splitter;
  private final UnitFinder units;
  private final Function<List<Unit>, List<Phrase>> phrases;
  private final ClauseFinder clauses;

  public Parser(Pack pack, Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    lexicon = pack.lexicon();
    splitter =
        new Sentences(
            pack.abbreviations(),
            pack.verbSecond() || "true".equals(pack.settings().get("ordinal-dots")));
    units = new UnitFinder(pack);
    if (pack.freeOrder()) {
      CaseTagger tagger = new CaseTagger(pack);
      phrases =
          found -> {
            tagger.tag(found);
            return new CasePhrases(found).find();
          };
      clauses = (found, chunks, headline) -> new FreeOrderClauses(found, chunks).find();
    } else {
      Tagger tagger = new Tagger(pack);
      Chunker chunker = new Chunker(pack);
      boolean adjectivesAfter = "after".equals(pack.settings().get("adjectives"));
      phrases =
          found -> {
            tagger.tag(found);
            if (pack.verbSecond()) {
              Attributes.mark(found);
            }
            if (adjectivesAfter) {
              Particles.revise(found);
              AdjectivesAfter.revise(found);
            }
            return chunker.chunk(found);
          };
      clauses =
          pack.verbSecond()
              ? new VerbSecondClauses(pack.settings().getOrDefault("separable-infix", ""))
              : verbMedial(pack);
    }
  }

  private static ClauseFinder verbMedial(Pack pack) {
    ClauseFinder found =
        new VerbMedialClauses(
            "before".equals(pack.settings().get("clitics")),
            "say".equals(pack.settings().get("inversion")),
            pack.settings().containsKey("object-marker"));
    if (!"true".equals(pack.settings().get("pro-drop"))) {
      return found;
    }
    String objectMarker = pack.settings().get("object-marker");
    return (units, phrases, headline) -> {
      List<Clause> clauses = found.find(units, phrases, headline);
      new InflectedClauses(units, objectMarker).complete(clauses);
      return clauses;
    };
  }

  /**
   * The share of the text's beginning that the language knows, from 0 to 1: names are left out, and
   * its closed-class words count twice.
   */
  public double familiarity(String text) {
    List<Token> tokens = tokenizer.tokenize(text.substring(0, Math.min(text.length(), SAMPLE)));
    boolean noneSmall = tokens.stream().noneMatch(t -> t.isWord() && !t.capital);
    int known = 0;
    int words = 0;
    for (Token t : tokens) {
      if (t.isWord() && (!t.capital || noneSmall)) {
        boolean function = lexicon.isFunctionWord(t.norm);
        words += function ? 2 : 1;
        known += function ? 2 : lexicon.isCommon(t.norm) ? 1 : 0;
      }
    }
    return words == 0 ? 0 : (double) known / words;
  }

  /** The words that open a text, for its dateline: tagged, but not yet read as a sentence. */
  public List<Unit> opening(String text) {
    int end = Math.min(text.length(), OPENING);
    while (end < text.length() && end > 0 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    List<Token> tokens = tokenizer.tokenize(text.substring(0, end));
    List<Unit> found = units.find(tokens, 0, tokens.size(), false, false);
    phrases.apply(found);
    return found;
  }

  /** Reads the text from an offset on, past a dateline. */
  public List<Sentence> parse(String text, boolean headline, int offset) {
    List<Token> tokens = tokenizer.tokenize(text);
    int from = 0;
    while (from < tokens.size() && tokens.get(from).start < offset) {
      from++;
    }
    if (from > 0) {
      tokens = tokens.subList(from, tokens.size());
    }
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = headline ? 0 : 1;
    for (Sentences.Range range : splitter.split(tokens)) {
      if (range.from() > 0 && tokens.get(range.from()).paragraph) {
        paragraph++;
      }
      for (int at = range.from(); at < range.to(); at += LONGEST_SENTENCE) {
        int to = Math.min(range.to(), at + LONGEST_SENTENCE);
        sentences.add(sentence(tokens.subList(at, to), headline, paragraph));
      }
    }
    return sentences;
  }

  private Sentence sentence(List<Token> tokens, boolean headline, int paragraph) {
    int words = 0;
    int capitals = 0;
    int shouting = 0;
    int lower = 0;
    for (Token t : tokens) {
      if (t.isWord()) {
        words++;
        capitals += t.capital ? 1 : 0;
        shouting += t.allCaps ? 1 : 0;
        lower += t.capital ? 0 : 1;
      }
    }
    boolean allCaps = words >= 4 && shouting * 10 >= words * 8;
    boolean titleCase = allCaps || headline && words >= 4 && capitals * 10 >= words * 6;
    List<Unit> found = units.find(tokens, 0, tokens.size(), titleCase, allCaps);
    List<Phrase> chunks = phrases.apply(found);
    return new Sentence(
        headline, paragraph, tokens, found, chunks, clauses.find(found, chunks, headline));
  }
}
