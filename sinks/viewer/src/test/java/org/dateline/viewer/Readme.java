package org.dateline.viewer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The module's README, whose tables the tests hold to the code. */
final class Readme {

  static final Path PATH = Path.of("README.md");

  private Readme() {}

  /** The rows of the table under a heading, cell by cell, without its head. */
  static List<List<String>> table(String heading) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    boolean here = false;
    for (String line : Files.readAllLines(PATH)) {
      if (line.startsWith("#")) {
        here = line.replaceFirst("#+ ", "").equals(heading);
      } else if (here && line.startsWith("|")) {
        String[] cells = line.substring(1, line.lastIndexOf('|')).split("\\|");
        rows.add(List.of(cells).stream().map(cell -> cell.strip().replace("`", "")).toList());
      }
    }
    return rows.size() < 2 ? List.of() : rows.subList(2, rows.size());
  }
}
