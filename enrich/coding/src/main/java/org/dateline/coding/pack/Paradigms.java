package org.dateline.coding.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The inflections that a pack's {@code paradigms.tsv} describes. */
final class Paradigms {
  /** An inflected form with its tag. */
  record Form(Feat tag, String text) {}

  private final Map<String, Map<String, List<String>>> byName = new HashMap<>();

  void add(Table.Row row) {
    String tag = row.cell(1);
    boolean suffix = tag.equals("suffix");
    if (!suffix && !tag.equals("cut") && Feat.named(tag) == null) {
      throw row.wrong("unknown tag '" + tag + "'");
    }
    byName
        .computeIfAbsent(row.cell(0), k -> new LinkedHashMap<>())
        .computeIfAbsent(tag, k -> new ArrayList<>())
        .addAll(suffix ? List.of(row.cell(2).split(",", -1)) : row.items(2));
  }

  /** Expands {@code Stem~a,b;Stem~@name;other} to all its forms. */
  List<String> expand(Table.Row row, int cell) {
    List<String> forms = new ArrayList<>();
    for (String item : row.items(cell)) {
      int tilde = item.indexOf('~');
      if (tilde < 0) {
        forms.add(item);
        continue;
      }
      String stem = item.substring(0, tilde);
      String rest = item.substring(tilde + 1);
      if (rest.startsWith("@")) {
        Map<String, List<String>> tags = byName.get(rest.substring(1));
        if (tags == null || !tags.containsKey("suffix")) {
          throw row.wrong("unknown suffix paradigm '" + rest + "'");
        }
        tags.get("suffix").forEach(s -> forms.add(stem + s.strip()));
      } else {
        for (String s : rest.split(",", -1)) {
          forms.add(stem + s.strip());
        }
      }
    }
    return forms;
  }

  /** All forms of a verb without its separable prefix. */
  List<Form> conjugate(Table.Row row, String lemma, String paradigm, List<String> parts) {
    Map<String, List<String>> tags = byName.get(paradigm);
    if (tags == null) {
      throw row.wrong("unknown paradigm '" + paradigm + "'");
    }
    String stem = lemma;
    for (String cut : tags.getOrDefault("cut", List.of())) {
      if (lemma.endsWith(cut)) {
        stem = lemma.substring(0, lemma.length() - cut.length());
        break;
      }
    }
    List<Form> forms = new ArrayList<>();
    for (Map.Entry<String, List<String>> entry : tags.entrySet()) {
      Feat tag = Feat.named(entry.getKey());
      if (tag == null) {
        continue;
      }
      for (String template : entry.getValue()) {
        String text = template.replace("{s}", stem).replace("{l}", lemma);
        for (int i = 0; i < parts.size(); i++) {
          if (text.indexOf('{') >= 0) {
            text = text.replace("{" + (i + 1) + "}", parts.get(i));
          }
        }
        if (text.indexOf('{') >= 0) {
          throw row.wrong("paradigm '" + paradigm + "' needs more principal parts: " + template);
        }
        if (text.indexOf('/') < 0) {
          forms.add(new Form(tag, text));
        } else {
          for (String one : text.split("/")) {
            forms.add(new Form(tag, one));
          }
        }
      }
    }
    return forms;
  }
}
