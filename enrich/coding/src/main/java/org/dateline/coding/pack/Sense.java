package org.dateline.coding.pack;

import java.util.Set;

/** One of the things that a form can be. */
public sealed interface Sense {
  /** How the text must capitalise the form. */
  Caps caps();

  /** A closed-class word: article, preposition, conjunction, pronoun, auxiliary and the like. */
  record Function(Caps caps, String wordClass, String form, long feats) implements Sense {
    public boolean is(String name) {
      return wordClass.equals(name);
    }

    public boolean has(Feat feat) {
      return feat.in(feats);
    }
  }

  /**
   * A form of a verb.
   *
   * @param particle the separated prefix that must stand in the clause, or null
   * @param tags bit mask of inf, pres, past, subj, part, ger, zu
   */
  record Verb(Caps caps, Lemma lemma, String particle, long tags) implements Sense {}

  /** A form of a noun. */
  record Noun(Caps caps, Lemma lemma) implements Sense {}

  /**
   * A word that with a country denotes it acting, or that stands for one in discourse.
   *
   * @param role normalised English, such as foreign minister
   * @param kind person, organ, group, side, leader, counterpart, both, self, neighbour, country,
   *     guest, host, title, modifier
   */
  record Actor(Caps caps, Lemma lemma, String role, String kind) implements Sense {}

  /**
   * A word that names a country.
   *
   * @param kind name, adj, demonym, capital, seat, organ, city, prefix, combining, group, old
   * @param weak true where it is also an ordinary word, a person's name or a place elsewhere
   */
  record Country(
      Caps caps, String code, String kind, boolean weak, int from, int to, Set<String> flags)
      implements Sense {}

  /** A word of dates: weekday, month, relative day. */
  record Date(Caps caps, String kind, int value) implements Sense {}

  /** A word that tells what a story is about, such as sport. */
  record Topic(Caps caps, String topic, int weight) implements Sense {}

  /** A news agency. */
  record Agency(Caps caps, String name, String country) implements Sense {}

  /**
   * An organisation.
   *
   * @param name its English name, the same for all its forms
   * @param country the country that acts where it does, or null where it belongs to none
   */
  record Organisation(Caps caps, String name, String country) implements Sense {}

  /**
   * A known office holder.
   *
   * @param full true where the form is more than a surname
   * @param weak true where others are called so too, and the story must speak of the country
   */
  record Person(Caps caps, Leader leader, boolean full, boolean weak) implements Sense {}
}
