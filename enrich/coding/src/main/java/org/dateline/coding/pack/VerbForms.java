package org.dateline.coding.pack;

import java.util.LinkedHashMap;
import java.util.Map;

/** Puts the forms of a pack's verbs into its lexicon. */
final class VerbForms {
  private final Paradigms paradigms;
  private final Lexicon lexicon;
  private final Vocabulary verbs;
  private final String infix;

  /**
   * @param infix what stands between prefix and infinitive (aufzufordern), may be empty
   */
  VerbForms(Paradigms paradigms, Lexicon lexicon, Vocabulary verbs, String infix) {
    this.paradigms = paradigms;
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.infix = infix;
  }

  void add(Table.Row row) {
    String cell = row.cell(0);
    int bar = cell.indexOf('|');
    String prefix = bar < 0 ? null : cell.substring(0, bar);
    String base = cell.substring(bar + 1);
    String name = bar < 0 ? cell : prefix + base;
    Lemma lemma = verbs.add(name, row, row.cell(1) + ' ' + row.cell(2), 3);
    Map<String, Long> whole = new LinkedHashMap<>();
    Map<String, Long> split = new LinkedHashMap<>();
    for (Paradigms.Form form : paradigms.conjugate(row, base, row.cell(1), row.items(2))) {
      long bit = form.tags();
      if (form.reading() != 0) {
        lexicon.add(form.text(), verb(lemma, null, bit), form.reading());
        continue;
      }
      if (prefix == null) {
        merge(whole, form.text(), bit);
        continue;
      }
      merge(whole, prefix + form.text(), bit);
      if (bit == Feat.INF.bit()) {
        merge(whole, prefix + infix + form.text(), bit | Feat.ZU.bit());
      } else if ((bit & Feat.FINITE) != 0) {
        merge(split, form.text(), bit);
      }
    }
    whole.forEach((form, tags) -> lexicon.add(form, verb(lemma, null, tags)));
    split.forEach((form, tags) -> lexicon.add(form, verb(lemma, prefix, tags)));
  }

  private static Sense.Verb verb(Lemma lemma, String particle, long tags) {
    return new Sense.Verb(Caps.LOWER, lemma, particle, tags);
  }

  private static void merge(Map<String, Long> forms, String form, long tags) {
    forms.merge(form, tags, (a, b) -> a | b);
  }
}
