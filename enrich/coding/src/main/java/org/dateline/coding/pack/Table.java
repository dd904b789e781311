package org.dateline.coding.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;

/** A tab-separated file of a knowledge pack. */
final class Table {
  private static final String NONE = "-";

  /** A line with its place, for errors. */
  record Row(String file, int line, String[] cells) {
    /** The cell, or {@code -} where the line ends before it. */
    String cell(int i) {
      return i < cells.length ? cells[i].strip() : NONE;
    }

    boolean isEmpty(int i) {
      return cell(i).equals(NONE) || cell(i).isEmpty();
    }

    /** The items of a list cell. */
    List<String> items(int i) {
      return isEmpty(i) ? List.of() : split(cell(i), ";");
    }

    /** The words of a cell, separated by blanks or semicolons. */
    List<String> words(int i) {
      return isEmpty(i) ? List.of() : split(cell(i), " ;");
    }

    /** The cell, which must be one of those that the engine knows. */
    String known(int i, String what, Set<String> known) {
      if (!known.contains(cell(i))) {
        throw wrong("unknown " + what + " '" + cell(i) + "', known are " + new TreeSet<>(known));
      }
      return cell(i);
    }

    int number(int i) {
      try {
        return Integer.parseInt(cell(i));
      } catch (NumberFormatException e) {
        throw wrong("'" + cell(i) + "' is no number");
      }
    }

    /** Checks that the line has from {@code least} to {@code most} cells, the first not empty. */
    void check(int least, int most) {
      if (cells.length < least || cells.length > most) {
        throw wrong(
            "has %d cells, needs %s"
                .formatted(cells.length, least == most ? least : least + " to " + most));
      }
      if (isEmpty(0)) {
        throw wrong("the first cell is empty");
      }
    }

    PackException wrong(String what) {
      return new PackException(file + ":" + line + ": " + what);
    }
  }

  private Table() {}

  /** Reads a file; one that is not there has no rows. */
  static List<Row> read(PackFiles files, String file) {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = files.open(file)) {
      if (in == null) {
        return rows;
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        rows.add(new Row(file, number, line.split("\t")));
      }
    } catch (CharacterCodingException e) {
      throw new PackException(file + ": is not UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static List<String> split(String cell, String separators) {
    List<String> items = new ArrayList<>();
    StringTokenizer parts = new StringTokenizer(cell, separators);
    while (parts.hasMoreTokens()) {
      String item = parts.nextToken().strip();
      if (!item.isEmpty()) {
        items.add(item);
      }
    }
    return items;
  }
}
