package org.dateline.coding.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A tab-separated file of a knowledge pack. */
final class Table {
  private static final String ROOT = "/org/dateline/coding/packs/";

  /** A line with its place, for errors. */
  record Row(String file, int line, String[] cells) {
    String cell(int i) {
      return i < cells.length ? cells[i].strip() : "-";
    }

    /** The items of a list cell. */
    List<String> items(int i) {
      String cell = cell(i);
      if (cell.equals("-") || cell.isEmpty()) {
        return List.of();
      }
      List<String> items = new ArrayList<>();
      for (String item : cell.split(";")) {
        if (!item.isBlank()) {
          items.add(item.strip());
        }
      }
      return items;
    }

    PackException wrong(String what) {
      return new PackException(file + ":" + line + ": " + what);
    }
  }

  private Table() {}

  static boolean exists(String file) {
    return Table.class.getResource(ROOT + file) != null;
  }

  /** Reads a file of the packs; a file that is not there has no rows. */
  static List<Row> read(String file, int minimumCells) {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = Table.class.getResourceAsStream(ROOT + file)) {
      if (in == null) {
        return rows;
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        Row row = new Row(file, number, line.split("\t"));
        if (row.cells.length < minimumCells) {
          throw row.wrong("has " + row.cells.length + " cells, needs " + minimumCells);
        }
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
