package org.dateline.coding.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.coding.text.Token;
import org.dateline.coding.text.Tokenizer;

/** All forms of a pack, of one word or several, with what each can be. */
public final class Lexicon {
  private static final int SHORTEST_TAIL = 4;
  private static final int SHORTEST_HEAD = 2;
  private static final Sense[] NONE = {};

  /** What stands at a place of the text: the senses of the longest form there. */
  public record Match(int tokens, Sense[] senses, boolean compound, long[] readings) {}

  private static final class Node {
    Sense[] senses = NONE;

    /** The capitals that its senses ask for, a bit each. */
    int caps;

    long[] readings = Agreement.UNKNOWN;
    Map<String, Node> next;
  }

  private final Map<String, Node> roots = new HashMap<>(1 << 16);
  private final Tokenizer tokenizer;
  private final boolean compounds;

  Lexicon(Tokenizer tokenizer, boolean compounds) {
    this.tokenizer = tokenizer;
    this.compounds = compounds;
  }

  void add(String form, Sense sense) {
    add(form, sense, 0);
  }

  /**
   * @param reading case, number and gender of the form, or 0
   */
  void add(String form, Sense sense, long reading) {
    put(form, sense, reading);
    if (form.indexOf('ß') >= 0) {
      put(form.replace("ß", "ss"), sense, reading);
    }
  }

  private void put(String form, Sense sense, long reading) {
    String word = Tokenizer.normOfPlainWord(form);
    if (word != null) {
      put(roots.computeIfAbsent(word, k -> new Node()), sense, reading);
      return;
    }
    Node node = null;
    for (Token t : tokenizer.tokenize(form)) {
      if (node != null && node.next == null) {
        node.next = new HashMap<>(2);
      }
      Map<String, Node> level = node == null ? roots : node.next;
      node = level.computeIfAbsent(t.norm, k -> new Node());
    }
    if (node != null) {
      put(node, sense, reading);
    }
  }

  private static void put(Node node, Sense sense, long reading) {
    if (reading != 0 && Arrays.stream(node.readings).noneMatch(r -> r == reading)) {
      node.readings = Arrays.copyOf(node.readings, node.readings.length + 1);
      node.readings[node.readings.length - 1] = reading;
    }
    for (Sense known : node.senses) {
      if (known.equals(sense)) {
        return;
      }
    }
    Sense[] more = Arrays.copyOf(node.senses, node.senses.length + 1);
    more[more.length - 1] = sense;
    node.senses = more;
    node.caps |= bit(sense.caps());
  }

  /**
   * The longest form that begins at a token and fits its capitals.
   *
   * @param loose true where the text capitalises without meaning it: a sentence's first word, a
   *     headline in capitals
   */
  public Match find(List<Token> tokens, int at, int to, boolean loose, boolean shouting) {
    Match best = null;
    Map<String, Node> level = roots;
    int ofFirst = allowed(tokens.get(at), loose || shouting, shouting);
    for (int i = at; i < to && level != null; i++) {
      Token t = tokens.get(i);
      if (i > at && t.paragraph) {
        break;
      }
      Node node = level.get(t.norm);
      if (node == null) {
        break;
      }
      int allowed = t.capital || shouting ? ofFirst : ofFirst & ~bit(Caps.CAPITALS);
      if ((node.caps & allowed) != 0) {
        best = new Match(i + 1 - at, fitting(node, allowed), false, node.readings);
      }
      level = node.next;
    }
    return best != null || !compounds ? best : compound(tokens.get(at));
  }

  /** The senses of a form whatever its capitals; empty where it is unknown. */
  public Sense[] senses(String norm) {
    Node node = roots.get(norm);
    return node == null ? NONE : node.senses;
  }

  public boolean isFunctionWord(String norm) {
    for (Sense s : senses(norm)) {
      if (s instanceof Sense.Function) {
        return true;
      }
    }
    return false;
  }

  /** True where the form is a word of the language, and not only a name. */
  public boolean isCommon(String norm) {
    for (Sense s : senses(norm)) {
      if (s instanceof Sense.Verb || s instanceof Sense.Noun || s instanceof Sense.Date) {
        return true;
      }
    }
    return false;
  }

  /** An unknown compound means what its last part means. */
  private Match compound(Token t) {
    if (!t.isWord() || !t.capital || t.norm.length() < SHORTEST_TAIL + SHORTEST_HEAD) {
      return null;
    }
    String norm = t.norm;
    for (int cut = SHORTEST_HEAD; cut <= norm.length() - SHORTEST_TAIL; cut++) {
      Node node = roots.get(norm.substring(cut));
      if (node != null) {
        List<Sense> tails = new ArrayList<>();
        for (Sense s : node.senses) {
          if (s instanceof Sense.Noun
              || s instanceof Sense.Actor a && !a.kind().equals("modifier")) {
            tails.add(s);
          }
        }
        if (!tails.isEmpty()) {
          return new Match(1, tails.toArray(NONE), true, Agreement.UNKNOWN);
        }
      }
    }
    return null;
  }

  /** The senses whose capitals are among those allowed. */
  private static Sense[] fitting(Node node, int allowed) {
    if ((node.caps & ~allowed) == 0) {
      return node.senses;
    }
    List<Sense> fitting = new ArrayList<>(node.senses.length);
    for (Sense s : node.senses) {
      if ((bit(s.caps()) & allowed) != 0) {
        fitting.add(s);
      }
    }
    return fitting.toArray(NONE);
  }

  /** The capitals that a form may ask for to be meant by this word, a bit each. */
  private static int allowed(Token first, boolean loose, boolean shouting) {
    int allowed = bit(Caps.ANY);
    if (first.allCaps) {
      allowed |= bit(Caps.EXACT);
    }
    if (first.capital || shouting) {
      allowed |= bit(Caps.CAPITAL) | bit(Caps.CAPITALS);
    }
    if (!first.capital || loose && (shouting || !first.allCaps || first.end - first.start == 1)) {
      allowed |= bit(Caps.LOWER);
    }
    return allowed;
  }

  private static int bit(Caps caps) {
    return 1 << caps.ordinal();
  }
}
