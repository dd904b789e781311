package org.dateline.coding.pack;

import java.util.Map;
import java.util.Set;
import org.dateline.coding.EventType;

/** The names that the packs may use where the engine gives each a meaning. */
final class Kinds {
  static final Set<String> SETTINGS =
      Set.of(
          "language",
          "version",
          "order",
          "capitalised-nouns",
          "compounds",
          "separable-infix",
          "verb-endings",
          "case-endings",
          "adjective-endings",
          "adjectives",
          "contractions",
          "name-endings",
          "name-genitive",
          "name-particles",
          "apostrophe",
          "adverb-ending",
          "clitics",
          "inversion",
          "ordinal-dots",
          "object-marker",
          "pro-drop",
          "quotes");

  static final Set<String> WORDS =
      Set.of(
          "det",
          "num",
          "adj",
          "poss",
          "prep",
          "say-prep",
          "conj",
          "sub",
          "rel",
          "pron",
          "neg",
          "modal",
          "aux",
          "adv",
          "time",
          "alleged",
          "kill",
          "nounmod",
          "only",
          "inf-mark",
          "abbr");

  static final Set<String> ENDINGS = Set.of("name", "noun", "adj", "verb", "adv");

  static final Set<String> ACTORS =
      Set.of(
          "person",
          "organ",
          "group",
          "side",
          "leader",
          "counterpart",
          "both",
          "self",
          "neighbour",
          "country",
          "guest",
          "host",
          "portfolio",
          "title",
          "modifier");

  static final Set<String> COUNTRIES =
      Set.of(
          "name",
          "adj",
          "demonym",
          "capital",
          "seat",
          "organ",
          "city",
          "prefix",
          "combining",
          "group",
          "old",
          "person-seat");

  static final Set<String> DATES =
      Set.of(
          "weekday",
          "month",
          "day-offset",
          "week-offset",
          "weekend",
          "unit",
          "ago",
          "last",
          "this",
          "next",
          "part-of-day");

  static final Set<String> TOPICS =
      Set.of("sport", "market", "weather", "accident", "culture", "crime", "science", "statistics");

  private static final Set<String> CONTENTS = Set.of("assist", "change", "yield", "meet");

  /** PLOVER's modes; types that are not here have none. */
  private static final Map<EventType, Set<String>> MODES =
      Map.ofEntries(
          Map.entry(EventType.CONSULT, Set.of("visit", "third-party", "multilateral", "phone")),
          Map.entry(
              EventType.RETREAT,
              Set.of("withdraw", "release", "disarm", "ceasefire", "access", "resign")),
          Map.entry(EventType.REQUEST, CONTENTS),
          Map.entry(EventType.REJECT, CONTENTS),
          Map.entry(EventType.ACCUSE, Set.of("disapprove", "investigate", "allege")),
          Map.entry(
              EventType.THREATEN,
              Set.of("restrict", "arrest", "relations", "expel", "territory", "violence")),
          Map.entry(
              EventType.PROTEST,
              Set.of("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize")),
          Map.entry(EventType.SANCTION, Set.of("convict", "expel", "withdraw", "discontinue")),
          Map.entry(EventType.MOBILIZE, Set.of("troops", "weapons", "police", "militia")),
          Map.entry(
              EventType.COERCE,
              Set.of(
                  "seize",
                  "restrict",
                  "censor",
                  "curfew",
                  "martial-law",
                  "arrest",
                  "deport",
                  "withhold",
                  "misinformation",
                  "cyber")),
          Map.entry(
              EventType.ASSAULT,
              Set.of(
                  "abduct",
                  "beat",
                  "torture",
                  "sexual",
                  "targeted",
                  "destroy",
                  "primitive",
                  "firearms",
                  "explosives",
                  "suicide-attack",
                  "aerial",
                  "drone",
                  "heavy-weapons",
                  "crowd-control",
                  "unconventional")));

  private Kinds() {}

  static Set<String> modes(EventType type) {
    return MODES.getOrDefault(type, Set.of());
  }
}
