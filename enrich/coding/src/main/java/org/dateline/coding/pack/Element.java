package org.dateline.coding.pack;

import java.util.Set;

/**
 * A word that a frame needs, or must not have, beside its slots.
 *
 * @param kind what kind of word, and where
 * @param prep the preposition of a {@link Kind#PREP_NOUN}
 * @param words the lemmas or forms that will do
 */
public record Element(Kind kind, String prep, Set<String> words) {
  /** Stands in {@link #words} for whatever word. */
  public static final String ANY = "*";

  /** Kinds of elements. */
  public enum Kind {
    VERB,
    NOUN,
    ADJECTIVE,
    OBJECT,
    PREP_NOUN,
    WORD,
    NOT_WORD,
    NOT_OBJECT,
    COMPLEMENT,
    INFINITIVE,
    COMPLEMENT_NOUN,
    COMPLEMENT_VERB,
    COMPLEMENT_WORD,
    MODAL,
    SUBJECT
  }
}
