package org.dateline.coding.pack;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dateline.coding.text.Tokenizer;

/** Reads and compiles a language's folder. */
public final class PackReader {
  private static final Set<String> FLAGS = Set.of("weak", "lone", "capital", "m", "f", "n", "pl");

  private final PackFiles files;
  private final String language;
  private final World world;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Paradigms paradigms;
  private final Lexicon lexicon;
  private final Set<String> abbreviations = new HashSet<>();
  private final Set<String> prepositions = new HashSet<>();
  private final Problems problems = new Problems();
  private final Vocabulary verbs = new Vocabulary();
  private final Vocabulary nouns = new Vocabulary();

  private PackReader(PackFiles files, String language, World world) {
    this.files = files;
    this.language = language;
    this.world = world;
    each("pack", 2, 2, row -> settings.put(row.known(0, "setting", Kinds.SETTINGS), row.cell(1)));
    if (!language.equals(settings.get("language"))) {
      throw new PackException(language + "/pack.tsv: 'language' is " + settings.get("language"));
    }
    paradigms = new Paradigms();
    each("paradigms", 3, 3, paradigms::add);
    lexicon = new Lexicon(tokenizer(settings), flag("capitalised-nouns"));
  }

  /** The languages of the packs' list, {@code languages.tsv}, in its order. */
  public static List<String> languages(PackFiles files) {
    return Table.read(files, "languages.tsv").stream().map(row -> row.cell(0)).toList();
  }

  /**
   * Reads a pack.
   *
   * @throws PackException where a file is wrong, with its name and line
   */
  public static Pack read(PackFiles files, String language, World world) {
    return new PackReader(files, language, world).build();
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

  private void each(String name, int least, int most, Consumer<Table.Row> action) {
    String file = language + '/' + name + ".tsv";
    List<Table.Row> rows = Table.read(files, file);
    if (rows.isEmpty()) {
      throw new PackException(file + ": is missing or empty");
    }
    problems.each(rows, least, most, action);
  }

  private Pack build() {
    Endings endings = new Endings();
    if ("free".equals(settings.get("order"))) {
      each("endings", 3, 3, endings::add);
    }
    each("words", 2, 3, this::word);
    VerbForms verbForms =
        new VerbForms(paradigms, lexicon, verbs, settings.getOrDefault("separable-infix", ""));
    each("verbs", 2, 4, verbForms::add);
    each("nouns", 2, 3, this::noun);
    each("actors", 3, 4, this::actor);
    each("countries", 3, 4, this::country);
    each("dates", 3, 3, this::date);
    each("topics", 3, 3, this::topic);
    Names names =
        new Names(world, language, settings.getOrDefault("name-genitive", ""), paradigms, lexicon);
    names.addCountries();
    names.addShared();
    each("names", 3, 3, names::add);
    ElementReader elements = new ElementReader(verbs, nouns, prepositions);
    Frames frames = new Frames(language, elements);
    each("frames", 4, 5, frames::add);
    Modes modes = new Modes(elements);
    each("modes", 3, 3, modes::add);
    frames.sort();
    problems.raise();
    return new Pack(
        language,
        settings.getOrDefault("version", "0"),
        "v2".equals(settings.get("order")),
        "free".equals(settings.get("order")),
        flag("capitalised-nouns"),
        Map.copyOf(settings),
        Set.copyOf(abbreviations),
        lexicon,
        endings,
        frames,
        modes,
        world);
  }

  private void word(Table.Row row) {
    String wordClass = row.known(1, "word class", Kinds.WORDS);
    if (wordClass.equals("abbr")) {
      row.items(0).forEach(a -> abbreviations.add(a.toLowerCase(Locale.ROOT)));
      return;
    }
    long feats = feats(row);
    for (Paradigms.Form f : paradigms.inflect(row, 0)) {
      String form = f.text();
      Caps caps = caps(form, Caps.LOWER);
      lexicon.add(form, new Sense.Function(caps, wordClass, form, feats), f.reading());
      if (wordClass.equals("prep") || wordClass.equals("say-prep")) {
        prepositions.add(form);
      }
    }
  }

  private static long feats(Table.Row row) {
    long feats = 0;
    for (String name : row.words(2)) {
      Feat feat = Feat.named(name);
      if (feat == null) {
        throw row.wrong("unknown feature '" + name + "'");
      }
      feats |= feat.bit();
    }
    return feats;
  }

  private void noun(Table.Row row) {
    Lemma lemma = nouns.add(row.cell(0), row, "", 2);
    for (Paradigms.Form f : paradigms.inflect(row, 1)) {
      lexicon.add(f.text(), new Sense.Noun(caps(f.text(), Caps.ANY), lemma), f.reading());
    }
  }

  private void actor(Table.Row row) {
    String kind = row.known(1, "kind of actor", Kinds.ACTORS);
    Lemma lemma = new Lemma(row.cell(0), Set.copyOf(new HashSet<>(row.items(3))));
    for (Paradigms.Form f : paradigms.inflect(row, 2)) {
      Caps caps = caps(f.text(), Caps.ANY);
      lexicon.add(f.text(), new Sense.Actor(caps, lemma, row.cell(0), kind), f.reading());
    }
  }

  private void country(Table.Row row) {
    String code = world.check(row, row.cell(0));
    String kind = row.known(1, "kind of country word", Kinds.COUNTRIES);
    Set<String> flags = Set.copyOf(new HashSet<>(row.items(3)));
    int from = Integer.MIN_VALUE;
    int to = Integer.MAX_VALUE;
    for (String flag : flags) {
      if (flag.startsWith("from=")) {
        from = year(row, flag);
      } else if (flag.startsWith("to=")) {
        to = year(row, flag);
      } else if (!FLAGS.contains(flag)) {
        throw row.wrong("unknown flag '" + flag + "'");
      }
    }
    boolean weak = flags.contains("weak");
    for (Paradigms.Form f : paradigms.inflect(row, 2)) {
      Caps caps = caps(f.text(), Caps.LOWER);
      Sense sense = new Sense.Country(caps, code, kind, weak, from, to, flags);
      lexicon.add(f.text(), sense, f.reading());
    }
  }

  private static int year(Table.Row row, String flag) {
    try {
      return Integer.parseInt(flag.substring(flag.indexOf('=') + 1));
    } catch (NumberFormatException e) {
      throw row.wrong("'" + flag + "' names no year");
    }
  }

  private void date(Table.Row row) {
    String kind = row.known(0, "kind of date", Kinds.DATES);
    int value =
        switch (kind) {
          case "weekday", "month", "day-offset", "week-offset" -> row.number(1);
          case "unit" -> days(row);
          default -> 0;
        };
    for (String form : paradigms.expand(row, 2)) {
      lexicon.add(form, new Sense.Date(caps(form, Caps.LOWER), kind, value));
    }
  }

  private static int days(Table.Row row) {
    return switch (row.cell(1)) {
      case "day" -> 1;
      case "week" -> 7;
      case "month" -> 30;
      case "year" -> 365;
      default -> throw row.wrong("'" + row.cell(1) + "' is none of day, week, month, year");
    };
  }

  private void topic(Table.Row row) {
    String topic = row.known(0, "topic", Kinds.TOPICS);
    int weight = row.number(1);
    for (String form : paradigms.expand(row, 2)) {
      lexicon.add(form, new Sense.Topic(caps(form, Caps.ANY), topic, weight));
    }
  }

  /** The pack's spelling, or {@code small} for what it writes in lower case. */
  private static Caps caps(String form, Caps small) {
    Caps caps = Caps.of(form);
    return caps == Caps.LOWER ? small : caps;
  }
}
