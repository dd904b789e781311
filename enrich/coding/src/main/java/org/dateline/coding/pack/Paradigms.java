package org.dateline.coding.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The inflections that a pack's {@code paradigms.tsv} describes. */
final class Paradigms {
  /**
   * An inflected form.
   *
   * @param tags forms of a verb, as a mask
   * @param reading case, number and gender, as a mask; 0 where the paradigm tells none
   */
  record Form(long tags, long reading, String text) {}

  private record Rule(boolean suffix, long mask, List<String> templates) {}

  private static final long READING = Feat.CASES | Feat.NUMBERS | Feat.GENDERS;

  private final Map<String, List<Rule>> byName = new HashMap<>();
  private final Map<String, List<String>> cuts = new HashMap<>();

  void add(Table.Row row) {
    String tag = row.cell(1);
    if (tag.equals("cut")) {
      cuts.computeIfAbsent(row.cell(0), k -> new ArrayList<>()).addAll(row.items(2));
      return;
    }
    boolean suffix = tag.equals("suffix") || row.cell(2).indexOf('{') < 0 && isCase(row, tag);
    long mask = tag.equals("suffix") ? 0 : Feat.maskOf(row, tag);
    List<String> templates = suffix ? List.of(row.cell(2).split(",", -1)) : row.items(2);
    byName
        .computeIfAbsent(row.cell(0), k -> new ArrayList<>())
        .add(new Rule(suffix, mask, templates));
  }

  private static boolean isCase(Table.Row row, String tag) {
    return (Feat.maskOf(row, tag) & Feat.CASES) != 0;
  }

  /** Expands {@code Stem~a,b;Stem~@name;other} to all its forms. */
  List<String> expand(Table.Row row, int cell) {
    return inflect(row, cell).stream().map(Form::text).toList();
  }

  /**
   * As {@link #expand}, with what the paradigms tell of each form. Words of one item that follow
   * paradigms of cases are put together where they agree: {@code Бел~@adj дом~@m}.
   */
  List<Form> inflect(Table.Row row, int cell) {
    List<Form> forms = new ArrayList<>();
    for (String item : row.items(cell)) {
      if (item.indexOf(' ') < 0 || !item.contains("~@")) {
        forms.addAll(word(row, item));
        continue;
      }
      List<Form> whole = List.of(new Form(0, 0, ""));
      for (String one : item.split(" +")) {
        List<Form> longer = new ArrayList<>();
        for (Form left : whole) {
          for (Form right : word(row, one)) {
            long reading = Agreement.common(left.reading(), right.reading());
            if (reading != 0 || left.reading() == 0 && right.reading() == 0) {
              String blank = left.text().isEmpty() ? "" : " ";
              longer.add(new Form(0, reading, left.text() + blank + right.text()));
            }
          }
        }
        whole = longer;
      }
      forms.addAll(whole);
    }
    return forms;
  }

  private List<Form> word(Table.Row row, String item) {
    List<Form> forms = new ArrayList<>();
    int tilde = item.indexOf('~');
    if (tilde < 0) {
      forms.add(new Form(0, 0, item));
      return forms;
    }
    String stem = item.substring(0, tilde);
    String rest = item.substring(tilde + 1);
    if (!rest.startsWith("@")) {
      for (String s : rest.split(",", -1)) {
        forms.add(new Form(0, 0, stem + s.strip()));
      }
      return forms;
    }
    boolean known = false;
    for (Rule rule : byName.getOrDefault(rest.substring(1), List.of())) {
      if (rule.suffix()) {
        known = true;
        for (String s : rule.templates()) {
          String suffix = s.strip().equals("-") ? "" : s.strip();
          forms.add(new Form(0, rule.mask() & READING, stem + suffix));
        }
      }
    }
    if (!known) {
      throw row.wrong("unknown suffix paradigm '" + rest + "'");
    }
    return forms;
  }

  /** All forms of a verb without its separable prefix. */
  List<Form> conjugate(Table.Row row, String lemma, String paradigm, List<String> parts) {
    List<Rule> rules = byName.get(paradigm);
    if (rules == null) {
      throw row.wrong("unknown paradigm '" + paradigm + "'");
    }
    String stem = lemma;
    for (String cut : cuts.getOrDefault(paradigm, List.of())) {
      if (lemma.endsWith(cut)) {
        stem = lemma.substring(0, lemma.length() - cut.length());
        break;
      }
    }
    List<Form> forms = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.suffix()) {
        continue;
      }
      for (String template : rule.templates()) {
        String text = template.replace("{s}", stem).replace("{l}", lemma);
        for (int i = 0; i < parts.size(); i++) {
          if (text.indexOf('{') >= 0) {
            text = text.replace("{" + (i + 1) + "}", parts.get(i));
          }
        }
        if (text.indexOf('{') >= 0) {
          throw row.wrong("paradigm '" + paradigm + "' needs more principal parts: " + template);
        }
        long tags = rule.mask() & ~READING;
        long reading = rule.mask() & READING;
        if (text.contains("~@")) {
          // a participle with the endings of an adjective
          for (Form f : word(row, text)) {
            forms.add(new Form(tags, f.reading(), f.text()));
          }
          continue;
        }
        for (String one : text.split("/")) {
          if (!one.equals("-")) {
            forms.add(new Form(tags, reading, one));
          }
        }
      }
    }
    return forms;
  }
}
