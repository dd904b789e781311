package org.dateline.topology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Happenings, each told by two wires in their own words with the same quotation in both, and the
 * reprints that editors make of such a story.
 *
 * <p>Of the resource's lines, {@code ==} begins a happening and {@code --} a story; {@code H:} is
 * its headline and {@code H2:} another one for it, {@code E: from => to} a small edit, {@code B:}
 * background on the happening, {@code C:} the beginning of a line of credits; the others are
 * paragraphs.
 */
final class Reprints {
  /** A text under its headline. */
  record Text(String headline, String body) {}

  /** A happening as two wires tell it, each with the reprints of its story by kind. */
  record Happening(String language, String name, List<Telling> tellings) {}

  record Telling(Text original, Map<String, Text> reprints) {}

  private static final class Source {
    private final List<String> headlines = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> edits = new ArrayList<>();
  }

  private Reprints() {}

  static List<Happening> all() {
    return List.of("de", "en", "fr", "es", "ru").stream()
        .flatMap(language -> read(language).stream())
        .toList();
  }

  private static List<Happening> read(String language) {
    List<Happening> happenings = new ArrayList<>();
    for (String happening : resource(language).split("(?m)^== ")) {
      if (!happening.isBlank()) {
        happenings.add(happening(language, happening));
      }
    }
    return happenings;
  }

  private static Happening happening(String language, String text) {
    String background = "";
    String credit = "";
    List<Source> sources = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (String line : lines.subList(1, lines.size())) {
      String value = line.substring(line.indexOf(' ') + 1);
      if (line.equals("--")) {
        sources.add(new Source());
      } else if (line.startsWith("B: ")) {
        background = value;
      } else if (line.startsWith("C: ")) {
        credit = value;
      } else if (line.startsWith("H: ") || line.startsWith("H2: ")) {
        last(sources).headlines.add(value);
      } else if (line.startsWith("E: ")) {
        last(sources).edits.add(value);
      } else {
        last(sources).paragraphs.add(line);
      }
    }
    List<Telling> tellings = new ArrayList<>();
    for (Source source : sources) {
      tellings.add(telling(source, background, credit));
    }
    return new Happening(language, lines.get(0), tellings);
  }

  private static Telling telling(Source source, String background, String credit) {
    String headline = source.headlines.get(0);
    String other = source.headlines.get(1);
    String body = body(source.paragraphs);
    String cut = body(source.paragraphs.subList(0, 3));
    String credited = "BERLIN (Reuters) - " + body + "\n\n" + credit + " Reuters, AFP.";
    Map<String, Text> reprints = new LinkedHashMap<>();
    reprints.put("another headline", new Text(other, body));
    reprints.put("tail cut, two fifths", new Text(headline, cut));
    reprints.put("dateline and credits added", new Text(headline, credited));
    reprints.put("five small edits", new Text(headline, edited(body, source.edits)));
    reprints.put("background added", new Text(headline, body + "\n\n" + background));
    reprints.put(
        "headline, edits and background",
        new Text(other, edited(body, source.edits) + "\n\n" + background));
    reprints.put(
        "headline, edits and tail cut", new Text(other, editedWhereThere(cut, source.edits)));
    return new Telling(new Text(headline, body), reprints);
  }

  private static String edited(String body, List<String> edits) {
    for (String edit : edits) {
      if (!body.contains(edit.split(" => ")[0])) {
        throw new IllegalArgumentException("nothing to edit: " + edit);
      }
    }
    return editedWhereThere(body, edits);
  }

  private static String editedWhereThere(String body, List<String> edits) {
    String edited = body;
    for (String edit : edits) {
      String[] change = edit.split(" => ");
      edited = edited.replace(change[0], change[1]);
    }
    return edited;
  }

  private static String body(List<String> paragraphs) {
    return String.join("\n\n", paragraphs);
  }

  private static Source last(List<Source> sources) {
    return sources.get(sources.size() - 1);
  }

  private static String resource(String language) {
    String name = "/reprints/" + language + ".txt";
    try (InputStream file = Reprints.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
