package org.dateline.coding.relate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.coding.parse.Clause;
import org.dateline.coding.parse.Phrase;

/** Tells for a person how a clause was read, in the text's own spelling. */
final class ClauseAccount {
  private static final Map<Clause.Kind, String> KINDS =
      Map.of(
          Clause.Kind.MAIN, "main clause",
          Clause.Kind.SUB, "subordinate clause",
          Clause.Kind.REL, "relative clause",
          Clause.Kind.INF, "infinitive",
          Clause.Kind.PART, "participle",
          Clause.Kind.FRAGMENT, "fragment");

  private ClauseAccount() {}

  /** Such as {@code main clause: verhängen; subject “Kanada”; “Sanktionen”, “gegen Myanmar”}. */
  static String of(Clause clause, String text) {
    StringBuilder out = new StringBuilder("  ");
    out.append(KINDS.getOrDefault(clause.kind, clause.kind.name().toLowerCase(Locale.ROOT)));
    if (!clause.predicates.isEmpty()) {
      out.append(": ")
          .append(
              clause.predicates.stream().map(Object::toString).collect(Collectors.joining(", ")));
    }
    if (clause.subject != null) {
      out.append("; subject ").append(quoted(clause.subject, text));
    }
    List<Phrase> others = clause.phrases.stream().filter(p -> p != clause.subject).toList();
    if (!others.isEmpty()) {
      out.append("; ")
          .append(others.stream().map(p -> quoted(p, text)).collect(Collectors.joining(", ")));
    }
    return out.toString();
  }

  private static String quoted(Phrase phrase, String text) {
    int start = phrase.prep == null ? phrase.first().first.start : phrase.prep.first.start;
    int end = phrase.last().last.end;
    return "“" + text.substring(Math.min(start, phrase.first().first.start), end) + "”";
  }
}
