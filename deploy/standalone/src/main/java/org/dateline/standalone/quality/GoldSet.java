package org.dateline.standalone.quality;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.coding.EventType;
import org.dateline.coding.Story;
import org.dateline.coding.pack.PackFiles;
import org.dateline.coding.pack.PackReader;
import org.dateline.standalone.Refusal;
import org.dateline.standalone.code.StoryFile;
import org.dateline.standalone.quality.GoldStory.GoldEvent;

/**
 * What the coder is measured on.
 *
 * @param stories whole stories with all their events
 * @param sentences sentences with theirs, each as a story of its own
 */
record GoldSet(List<GoldStory> stories, List<GoldStory> sentences) {
  private static final Instant PUBLISHED = Instant.parse("2020-06-10T12:00:00Z");

  /**
   * Reads a file, or a folder that holds {@code stories/<language>.jsonl} and {@code
   * cases/<language>.tsv}.
   *
   * @throws Refusal naming the file and line that is wrong
   */
  static GoldSet read(String path) {
    List<GoldStory> stories = new ArrayList<>();
    List<GoldStory> sentences = new ArrayList<>();
    if (Files.isDirectory(Path.of(path))) {
      files(Path.of(path, "stories"), ".jsonl").forEach(f -> stories.addAll(GoldStory.read(f)));
      files(Path.of(path, "cases"), ".tsv").forEach(f -> sentences.addAll(sentences(f)));
    } else if (path.endsWith(".tsv")) {
      sentences.addAll(sentences(path));
    } else {
      stories.addAll(GoldStory.read(path));
    }
    if (stories.isEmpty() && sentences.isEmpty()) {
      throw Refusal.badInput(path + ": holds no story");
    }
    return new GoldSet(stories, sentences);
  }

  /** The folder's files that are named by a language of the packs. */
  private static List<String> files(Path folder, String ending) {
    return PackReader.languages(PackFiles.ofClassPath()).stream()
        .map(language -> folder.resolve(language + ending))
        .filter(Files::exists)
        .map(Path::toString)
        .toList();
  }

  private static List<GoldStory> sentences(String file) {
    String language = Path.of(file).getFileName().toString().replace(".tsv", "");
    List<GoldStory> sentences = new ArrayList<>();
    new StoryFile(file)
        .forEachLine(
            (line, where) -> {
              String[] cells = line.split("\t");
              if (line.startsWith("#") || cells.length < 2) {
                return;
              }
              Story story =
                  new Story(where, language, PUBLISHED, "test", null, "", cells[0].strip());
              sentences.add(new GoldStory(story, events(cells[1].strip(), where), Set.of()));
            });
    return sentences;
  }

  /** Reads {@code AZE<>AFG:CONSULT AZE>AFG:SUPPORT}, or {@code none}. */
  private static List<GoldEvent> events(String cell, String where) {
    List<GoldEvent> events = new ArrayList<>();
    if (cell.equals("none")) {
      return events;
    }
    for (String event : cell.split(" +")) {
      String[] parts = event.split("<>|[>:]");
      if (parts.length != 3) {
        throw Refusal.badInput(
            "%s: \"%s\" is no event like AZE>AFG:SUPPORT".formatted(where, event));
      }
      boolean mutual = event.contains("<>");
      EventType type = GoldStory.type(parts[2], where);
      events.add(new GoldEvent(parts[0], parts[1], type, mutual, false, null, null, null));
    }
    return events;
  }
}
