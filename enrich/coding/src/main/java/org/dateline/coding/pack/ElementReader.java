package org.dateline.coding.pack;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Reads the elements of frames and modes, whose words the pack must know. */
final class ElementReader {
  private final Vocabulary verbWords;
  private final Vocabulary nounWords;
  private final Set<String> prepositions;

  /**
   * @param prepositions all that a slot or element may name
   */
  ElementReader(Vocabulary verbWords, Vocabulary nounWords, Set<String> prepositions) {
    this.verbWords = verbWords;
    this.nounWords = nounWords;
    this.prepositions = prepositions;
  }

  String preposition(Table.Row row, String text) {
    if (!prepositions.contains(text.replace('_', ' '))) {
      throw row.wrong("'" + text + "' is no place that a slot knows, and no preposition");
    }
    return text;
  }

  Element read(Table.Row row, String text) {
    if (text.equals("c:")) {
      return new Element(Element.Kind.COMPLEMENT, null, Set.of());
    }
    if (text.equals("i:")) {
      return new Element(Element.Kind.INFINITIVE, null, Set.of());
    }
    boolean not = text.startsWith("!");
    String[] parts = (not ? text.substring(1) : text).split(":");
    if (parts.length < 2) {
      throw row.wrong("'" + text + "' is no element: it needs v: n: a: o: s: p: m: w: c: i: or x:");
    }
    String last = parts[parts.length - 1];
    return switch (parts[0]) {
      case "v" -> new Element(Element.Kind.VERB, null, words(row, last, verbWords));
      case "n" -> new Element(Element.Kind.NOUN, null, words(row, last, nounWords));
      case "a" -> new Element(Element.Kind.ADJECTIVE, null, words(row, last, null));
      case "o" ->
          new Element(
              not ? Element.Kind.NOT_OBJECT : Element.Kind.OBJECT,
              null,
              words(row, last, nounWords));
      case "p" -> {
        if (parts.length != 3) {
          throw row.wrong("'" + text + "': a prepositional element is p:prep:Noun");
        }
        yield new Element(
            Element.Kind.PREP_NOUN, preposition(row, parts[1]), words(row, last, nounWords));
      }
      case "w" ->
          new Element(
              not ? Element.Kind.NOT_WORD : Element.Kind.WORD, null, words(row, last, null));
      case "m" -> new Element(Element.Kind.MODAL, null, words(row, last, null));
      case "s" -> new Element(Element.Kind.SUBJECT, null, words(row, last, nounWords));
      case "x" ->
          switch (parts.length == 3 ? parts[1] : "n") {
            case "v" ->
                new Element(Element.Kind.COMPLEMENT_VERB, null, words(row, last, verbWords));
            case "w" -> new Element(Element.Kind.COMPLEMENT_WORD, null, words(row, last, null));
            default -> new Element(Element.Kind.COMPLEMENT_NOUN, null, words(row, last, nounWords));
          };
      default -> throw row.wrong("unknown element '" + text + "'");
    };
  }

  /** The words that an element names, each of which the vocabulary must know where it is given. */
  private static Set<String> words(Table.Row row, String text, Vocabulary known) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : text.split("[|]")) {
      if (word.startsWith("@")) {
        Set<String> members = known == null ? null : known.ofClass(word.substring(1));
        if (members == null) {
          throw row.wrong("no word has the class '" + word + "'");
        }
        words.addAll(members);
      } else if (word.equals(Element.ANY)) {
        words.add(word);
      } else if (known == null) {
        words.add(word.replace('_', ' ').toLowerCase(Locale.ROOT));
      } else {
        String lemma = word.replace('_', ' ');
        if (!known.knows(lemma)) {
          throw row.wrong("the pack has no word '" + lemma + "'");
        }
        words.add(lemma);
      }
    }
    return words;
  }
}
