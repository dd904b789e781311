package org.dateline.coding.parse;

import org.dateline.coding.pack.Agreement;
import org.dateline.coding.pack.Feat;
import org.dateline.coding.pack.Sense;
import org.dateline.coding.text.Token;

/** A word, or words that the lexicon knows as one, with what it was found to be. */
public final class Unit {
  private static final Sense[] NONE = {};
  private static final int LONGEST_FIGURE_DATE = "04.06.2021".length();

  public final int index;
  public final Token first;
  public final Token last;
  public final Sense[] senses;
  public final boolean compound;

  public Cat cat = Cat.OTHER;
  public Sense.Function function;
  public Sense.Noun noun;
  public Sense.Actor actor;
  public Sense.Country country;
  public Sense.Date date;
  public Sense.Person person;
  public Sense.Organisation organisation;

  /** Bit mask of the forms that it can be as a verb, auxiliaries included. */
  public long tags;

  /** True for a comma inside a list or around an apposition, which parts no clauses. */
  boolean inner;

  /** Case, number and gender that it can have; none where nothing is known. */
  public long[] readings = Agreement.UNKNOWN;

  /** True for what stands between an article and its noun, and is no part of the clause around. */
  public boolean embedded;

  /** The article that the attribute which this word ends began with, or null. */
  Unit article;

  /** The phrase it belongs to, or null. */
  public Phrase phrase;

  /** The clause whose verb it belongs to, or null. */
  public Clause clause;

  Unit(int index, Token first, Token last, Sense[] senses, boolean compound) {
    this.index = index;
    this.first = first;
    this.last = last;
    this.senses = senses == null ? NONE : senses;
    this.compound = compound;
  }

  public String norm() {
    return first.norm;
  }

  public boolean is(String form) {
    return first == last && first.norm.equals(form);
  }

  public boolean isFunction(String wordClass) {
    return function != null && function.is(wordClass);
  }

  /** The closed-class sense of that class, whatever the unit was found to be, or null. */
  public Sense.Function functionOf(String wordClass) {
    for (Sense s : senses) {
      if (s instanceof Sense.Function f && f.is(wordClass)) {
        return f;
      }
    }
    return null;
  }

  public boolean has(Feat feat) {
    return function != null && function.has(feat);
  }

  public boolean finite() {
    return cat.isVerbal() && (tags & Feat.FINITE) != 0;
  }

  public boolean tagged(Feat tag) {
    return tag.in(tags);
  }

  /** True for days in figures, day before month: 4.6. or 04.06.2021. */
  public boolean isFigureDate() {
    String norm = first.norm;
    if (first.type != Token.Type.NUMBER || norm.length() > LONGEST_FIGURE_DATE) {
      return false;
    }
    int dots = 0;
    int digits = 0;
    for (int i = 0; i < norm.length(); i++) {
      if (norm.charAt(i) == '.') {
        dots++;
        digits = 0;
      } else if (Character.isDigit(norm.charAt(i)) && digits < (dots < 2 ? 2 : 4)) {
        digits++;
      } else {
        return false;
      }
    }
    return dots == 2 && digits > 1 || dots == 1 && last.is(".");
  }

  /** The news agency that it names, or null. */
  public Sense.Agency agency() {
    for (Sense s : senses) {
      if (s instanceof Sense.Agency a) {
        return a;
      }
    }
    return null;
  }

  /** True where a verb of the class can stand here. */
  public boolean verbIs(String wordClass) {
    if (cat != Cat.VERB) {
      return false;
    }
    for (Sense s : senses) {
      if (s instanceof Sense.Verb v && v.lemma().is(wordClass)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return first.norm + (first == last ? "" : "…" + last.norm) + "/" + cat;
  }
}
