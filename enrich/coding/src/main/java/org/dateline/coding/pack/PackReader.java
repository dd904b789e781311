package org.dateline.coding.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.coding.text.Tokenizer;

/** Reads and compiles a language's folder. */
public final class PackReader {
  private final String language;
  private final World world;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Paradigms paradigms;
  private final Lexicon lexicon;
  private final Set<String> abbreviations = new HashSet<>();
  private final Map<String, Set<String>> verbClasses = new HashMap<>();
  private final Map<String, Set<String>> nounClasses = new HashMap<>();
  private final Set<String> verbs = new HashSet<>();
  private final Set<String> nouns = new HashSet<>();

  private PackReader(String language, World world) {
    this.language = language;
    this.world = world;
    for (Table.Row row : Table.read(language + "/pack.tsv", 2)) {
      settings.put(row.cell(0), row.cell(1));
    }
    paradigms = new Paradigms(language);
    lexicon = new Lexicon(tokenizer(settings), flag("capitalised-nouns"));
  }

  /** True where the class path has a pack for the language. */
  public static boolean exists(String language) {
    return Table.exists(language + "/pack.tsv");
  }

  /**
   * Reads a pack.
   *
   * @throws PackException where a file is wrong, with its name and line
   */
  public static Pack read(String language, World world) {
    return new PackReader(language, world).build();
  }

  /** The tokenizer that a pack's settings ask for. */
  public static Tokenizer tokenizer(Map<String, String> settings) {
    return new Tokenizer(
        "prefix".equals(settings.get("apostrophe"))
            ? Tokenizer.Apostrophe.PREFIX
            : Tokenizer.Apostrophe.SUFFIX);
  }

  private boolean flag(String key) {
    return "true".equals(settings.get(key));
  }

  private Pack build() {
    functions();
    verbs();
    nouns();
    actors();
    countries();
    dates();
    topics();
    worldNames();
    ownNames();
    Frames frames = new Frames(language, verbClasses, nounClasses, verbs, nouns);
    lexicon.freeze();
    return new Pack(
        language,
        settings.getOrDefault("version", "0"),
        "v2".equals(settings.get("order")),
        flag("capitalised-nouns"),
        Map.copyOf(settings),
        Set.copyOf(abbreviations),
        lexicon,
        frames,
        world);
  }

  /** Persons, organisations and agencies as any language may write them. */
  private void worldNames() {
    world.agencies().forEach(a -> a.forms().forEach(form -> add(a, form)));
    world.organisations().forEach(o -> o.forms().forEach(form -> add(o, form)));
    for (World.Holder holder : world.holders()) {
      lexicon.add(
          holder.leader().name(), new Sense.Person(Caps.CAPITAL, holder.leader(), true, false));
      holder.keys().stream().filter(k -> !k.equals("full")).forEach(key -> add(holder, key));
    }
  }

  /** The same as this language spells them. */
  private void ownNames() {
    for (Table.Row row : Table.read(language + "/names.tsv", 3)) {
      String name = row.cell(1);
      List<String> forms = paradigms.expand(row, 2);
      switch (row.cell(0)) {
        case "organisation" -> {
          World.Organisation organisation = known(row, world.organisation(name));
          forms.forEach(form -> add(organisation, form));
        }
        case "agency" -> {
          World.Agency agency = known(row, world.agency(name));
          forms.forEach(form -> add(agency, form));
        }
        case "leader" -> {
          List<World.Holder> terms =
              world.holders().stream().filter(h -> h.leader().name().equals(name)).toList();
          known(row, terms.isEmpty() ? null : terms);
          terms.forEach(holder -> forms.forEach(form -> add(holder, form)));
        }
        default -> throw row.wrong("'" + row.cell(0) + "' is no kind of name");
      }
    }
  }

  private static <T> T known(Table.Row row, T named) {
    if (named == null) {
      throw row.wrong("the world's tables have no " + row.cell(0) + " '" + row.cell(1) + "'");
    }
    return named;
  }

  private void add(World.Agency agency, String form) {
    lexicon.add(form, new Sense.Agency(caps(form, Caps.LOWER), agency.name(), agency.country()));
  }

  private void add(World.Organisation organisation, String form) {
    lexicon.add(
        form,
        new Sense.Organisation(
            caps(form, Caps.LOWER), organisation.name(), organisation.country()));
    if (organisation.country() != null) {
      // a country's firms and movements act for it
      lexicon.add(
          form,
          new Sense.Country(
              caps(form, Caps.LOWER),
              organisation.country(),
              "organ",
              false,
              Integer.MIN_VALUE,
              Integer.MAX_VALUE,
              Set.of()));
    }
  }

  private void add(World.Holder holder, String key) {
    boolean weak = key.startsWith("?");
    String form = weak ? key.substring(1) : key;
    lexicon.add(form, new Sense.Person(Caps.CAPITAL, holder.leader(), form.indexOf(' ') > 0, weak));
  }

  private void functions() {
    for (Table.Row row : Table.read(language + "/words.tsv", 2)) {
      String wordClass = row.cell(1);
      if (wordClass.equals("abbr")) {
        row.items(0).forEach(a -> abbreviations.add(a.toLowerCase(java.util.Locale.ROOT)));
        continue;
      }
      long feats = feats(row, row.cell(2));
      for (String form : paradigms.expand(row, 0)) {
        lexicon.add(form, new Sense.Function(caps(form, Caps.LOWER), wordClass, form, feats));
      }
    }
  }

  private static long feats(Table.Row row, String cell) {
    long feats = 0;
    for (String name : cell.replace(';', ' ').split(" +")) {
      if (name.isEmpty() || name.equals("-")) {
        continue;
      }
      Feat feat = Feat.named(name);
      if (feat == null) {
        throw row.wrong("unknown feature '" + name + "'");
      }
      feats |= feat.bit();
    }
    return feats;
  }

  private void verbs() {
    String infix = settings.getOrDefault("separable-infix", "");
    for (Table.Row row : Table.read(language + "/verbs.tsv", 2)) {
      String cell = row.cell(0);
      int bar = cell.indexOf('|');
      String prefix = bar < 0 ? null : cell.substring(0, bar);
      String base = bar < 0 ? cell : cell.substring(bar + 1);
      Lemma lemma = lemma(bar < 0 ? cell : prefix + base, row, 3, verbClasses);
      verbs.add(lemma.name());
      Map<String, Long> whole = new LinkedHashMap<>();
      Map<String, Long> split = new LinkedHashMap<>();
      for (Paradigms.Form form : paradigms.conjugate(row, base, row.cell(1), row.items(2))) {
        long bit = form.tag().bit();
        if (prefix == null) {
          whole.merge(form.text(), bit, (a, b) -> a | b);
        } else {
          whole.merge(prefix + form.text(), bit, (a, b) -> a | b);
          if (form.tag() == Feat.INF) {
            whole.merge(prefix + infix + form.text(), bit | Feat.ZU.bit(), (a, b) -> a | b);
          } else if ((bit & Feat.FINITE) != 0) {
            split.merge(form.text(), bit, (a, b) -> a | b);
          }
        }
      }
      whole.forEach(
          (form, tags) -> lexicon.add(form, new Sense.Verb(Caps.LOWER, lemma, null, tags)));
      split.forEach(
          (form, tags) -> lexicon.add(form, new Sense.Verb(Caps.LOWER, lemma, prefix, tags)));
    }
  }

  private Lemma lemma(String name, Table.Row row, int classCell, Map<String, Set<String>> index) {
    Set<String> classes = new LinkedHashSet<>(row.items(classCell));
    for (String c : classes) {
      index.computeIfAbsent(c, k -> new LinkedHashSet<>()).add(name);
    }
    return new Lemma(name, Set.copyOf(classes));
  }

  private void nouns() {
    for (Table.Row row : Table.read(language + "/nouns.tsv", 2)) {
      Lemma lemma = lemma(row.cell(0), row, 2, nounClasses);
      nouns.add(lemma.name());
      for (String form : paradigms.expand(row, 1)) {
        lexicon.add(form, new Sense.Noun(caps(form, Caps.ANY), lemma));
      }
    }
  }

  private void actors() {
    for (Table.Row row : Table.read(language + "/actors.tsv", 3)) {
      List<String> forms = paradigms.expand(row, 2);
      Lemma lemma = new Lemma(row.cell(0), Set.copyOf(new HashSet<>(row.items(3))));
      for (String form : forms) {
        lexicon.add(form, new Sense.Actor(caps(form, Caps.ANY), lemma, row.cell(0), row.cell(1)));
      }
    }
  }

  private void countries() {
    for (Table.Row row : Table.read(language + "/countries.tsv", 3)) {
      Set<String> flags = Set.copyOf(new HashSet<>(row.items(3)));
      int from = Integer.MIN_VALUE;
      int to = Integer.MAX_VALUE;
      for (String flag : flags) {
        if (flag.startsWith("from=")) {
          from = Integer.parseInt(flag.substring(5));
        } else if (flag.startsWith("to=")) {
          to = Integer.parseInt(flag.substring(3));
        }
      }
      for (String form : paradigms.expand(row, 2)) {
        lexicon.add(
            form,
            new Sense.Country(
                caps(form, Caps.LOWER),
                row.cell(0),
                row.cell(1),
                flags.contains("weak"),
                from,
                to,
                flags));
      }
    }
    for (String code : world.codes()) {
      World.Country country = world.country(code);
      String name = World.name(country, language);
      if (name != null && lexicon.senses(name.toLowerCase(java.util.Locale.ROOT)).length == 0) {
        lexicon.add(
            name,
            new Sense.Country(
                Caps.CAPITAL, code, "name", false, Integer.MIN_VALUE, Integer.MAX_VALUE, Set.of()));
      }
    }
  }

  private void dates() {
    for (Table.Row row : Table.read(language + "/dates.tsv", 3)) {
      int value = row.cell(1).equals("-") ? 0 : number(row, row.cell(1));
      for (String form : paradigms.expand(row, 2)) {
        lexicon.add(form, new Sense.Date(caps(form, Caps.LOWER), row.cell(0), value));
      }
    }
  }

  private static int number(Table.Row row, String cell) {
    try {
      return Integer.parseInt(cell);
    } catch (NumberFormatException e) {
      return switch (cell) {
        case "day" -> 1;
        case "week" -> 7;
        case "month" -> 30;
        case "year" -> 365;
        default -> throw row.wrong("'" + cell + "' is no number");
      };
    }
  }

  private void topics() {
    for (Table.Row row : Table.read(language + "/topics.tsv", 3)) {
      int weight = number(row, row.cell(1));
      for (String form : paradigms.expand(row, 2)) {
        lexicon.add(form, new Sense.Topic(caps(form, Caps.ANY), row.cell(0), weight));
      }
    }
  }

  /** The pack's spelling, or {@code small} for what it writes in lower case. */
  private static Caps caps(String form, Caps small) {
    Caps caps = Caps.of(form);
    return caps == Caps.LOWER ? small : caps;
  }
}
