package org.dateline.coding.pack;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.coding.text.Accents;

/** Puts the world's proper names into a language's lexicon. */
final class Names {
  /** Names in an s take an apostrophe or nothing. */
  private static final Pattern NO_GENITIVE = Pattern.compile("[sxzßç.]$");

  private final World world;
  private final String language;
  private final String genitive;
  private final Paradigms paradigms;
  private final Lexicon lexicon;

  /**
   * @param genitive what a person's name adds in the genitive, or an empty text
   */
  Names(World world, String language, String genitive, Paradigms paradigms, Lexicon lexicon) {
    this.world = world;
    this.language = language;
    this.genitive = genitive;
    this.paradigms = paradigms;
    this.lexicon = lexicon;
  }

  /** Countries as CLDR names them, where the pack does not know that form. */
  void addCountries() {
    for (String code : world.codes()) {
      String name = World.name(world.country(code), language);
      if (name != null && lexicon.senses(name.toLowerCase(Locale.ROOT)).length == 0) {
        lexicon.add(name, country(Caps.CAPITAL, code, "name"));
      }
    }
  }

  /** Persons, organisations and agencies as any language may write them. */
  void addShared() {
    world.agencies().forEach(a -> a.forms().forEach(form -> add(a, form)));
    world.organisations().forEach(o -> o.forms().forEach(form -> add(o, form)));
    for (World.Holder holder : world.holders()) {
      add(holder, holder.leader().name(), 0);
      holder.keys().forEach(key -> add(holder, key, 0));
    }
  }

  /** The same as this language spells them, a row of {@code names.tsv}. */
  void add(Table.Row row) {
    String name = row.cell(1);
    List<Paradigms.Form> forms = paradigms.inflect(row, 2);
    switch (row.known(0, "kind of name", Set.of("organisation", "agency", "leader", "other"))) {
      case "organisation" -> {
        World.Organisation organisation = known(row, world.organisation(name));
        forms.forEach(f -> add(organisation, f.text()));
      }
      case "agency" -> {
        World.Agency agency = known(row, world.agency(name));
        forms.forEach(f -> add(agency, f.text()));
      }
      case "other" -> forms.forEach(f -> lexicon.add(f.text(), other(f.text()), f.reading()));
      default ->
          known(row, world.terms(name))
              .forEach(term -> forms.forEach(f -> add(term, f.text(), f.reading())));
    }
  }

  /** What only looks as if it named a country: the longer form wins. */
  private static Sense other(String form) {
    return new Sense.Noun(Caps.of(form), new Lemma("other name", Set.of("plain")));
  }

  private static <T> T known(Table.Row row, T named) {
    if (named == null) {
      throw row.wrong("the world's tables have no " + row.cell(0) + " '" + row.cell(1) + "'");
    }
    return named;
  }

  private void add(World.Agency agency, String form) {
    lexicon.add(form, new Sense.Agency(Caps.of(form), agency.name(), agency.country()));
  }

  private void add(World.Organisation organisation, String form) {
    String country = organisation.country();
    lexicon.add(form, new Sense.Organisation(Caps.of(form), organisation.name(), country));
    if (country != null) {
      // a country's firms and movements act for it
      lexicon.add(form, country(Caps.of(form), country, "organ"));
    }
  }

  /** A holder's name, also without its accents and in the genitive where the language has one. */
  private void add(World.Holder holder, String key, long reading) {
    boolean weak = key.startsWith("?");
    String name = weak ? key.substring(1) : key;
    Sense person = new Sense.Person(Caps.CAPITAL, holder.leader(), name.indexOf(' ') > 0, weak);
    String plain = Accents.without(name);
    for (String form : plain.equals(name) ? List.of(name) : List.of(name, plain)) {
      lexicon.add(form, person, reading);
      if (!genitive.isEmpty() && !NO_GENITIVE.matcher(form).find()) {
        lexicon.add(form + genitive, person, reading);
      }
    }
  }

  private static Sense.Country country(Caps caps, String code, String kind) {
    return new Sense.Country(
        caps, code, kind, false, Integer.MIN_VALUE, Integer.MAX_VALUE, Set.of());
  }
}
