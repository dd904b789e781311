package org.dateline.coding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dateline.coding.pack.PackFiles;
import org.dateline.coding.pack.PackReader;

/** Tab-separated test data by kind and language. */
final class Rows {
  private Rows() {}

  /** The packs' languages that have such data. */
  static List<String> languages(String kind) {
    return PackReader.languages(PackFiles.ofClassPath()).stream()
        .filter(language -> Rows.class.getResource(name(kind, language)) != null)
        .toList();
  }

  static List<String[]> of(String kind, String language) {
    try (InputStream in = Rows.class.getResourceAsStream(name(kind, language));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(String kind, String language) {
    return "/org/dateline/coding/" + kind + "/" + language + ".tsv";
  }
}
