package org.dateline.coding;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.pack.PackFiles;
import org.dateline.coding.pack.PackReader;
import org.dateline.coding.pack.World;
import org.dateline.coding.parse.Parser;
import org.dateline.coding.relate.StoryReading;
import org.dateline.coding.text.Fingerprint;

/**
 * Reads wire stories into bilateral events. Immutable once loaded; one instance serves all threads.
 */
public final class StoryCoder {
  private static final String VERSION = "0.1.0";

  /** A language that knows a smaller share of the words is not the text's. */
  private static final double LEAST_FAMILIAR = 0.6;

  /** ISO 639-2 for undetermined, several, none, and not coded. */
  private static final Set<String> NO_LANGUAGE = Set.of("und", "mul", "zxx", "mis");

  private record Language(Pack pack, Parser parser) {
    static Language read(PackFiles files, String language, World world) {
      Pack pack = PackReader.read(files, language, world);
      return new Language(pack, new Parser(pack, PackReader.tokenizer(pack.settings())));
    }
  }

  private final Map<String, Language> languages;

  private StoryCoder(Map<String, Language> languages) {
    this.languages = languages;
  }

  /**
   * Loads the coder with the knowledge packs on its class path.
   *
   * @throws org.dateline.coding.pack.PackException where a pack is wrong, with file and line
   */
  public static StoryCoder load() {
    return load(PackFiles.ofClassPath());
  }

  /**
   * Loads the coder with the knowledge packs that the files' list names, as many at once as the
   * machine has cores.
   */
  static StoryCoder load(PackFiles files) {
    World world = new World(files);
    Map<String, Language> languages = new LinkedHashMap<>();
    PackReader.languages(files).parallelStream()
        .map(language -> Language.read(files, language, world))
        .toList()
        .forEach(language -> languages.put(language.pack().language(), language));
    return new StoryCoder(languages);
  }

  /** Reads a story. Any text is answered; a language that no pack knows gives no events. */
  public Coding code(Story story) {
    long fingerprint = fingerprint(story);
    Language language = language(story);
    if (language == null) {
      return new Coding("und", null, List.of(), List.of(), fingerprint, List.of(), VERSION, "");
    }
    StoryReading reading = new StoryReading(story, language.pack(), language.parser(), null);
    return new Coding(
        language.pack().language(),
        reading.dateline(),
        reading.entities(),
        reading.events(),
        fingerprint,
        reading.credits(),
        VERSION,
        language.pack().language() + " " + language.pack().version());
  }

  // Whoever reprints a story gives it a headline of his own.
  private static long fingerprint(Story story) {
    long ofBody = Fingerprint.of(story.body());
    return ofBody == 0 ? Fingerprint.of(story.headline()) : ofBody;
  }

  /**
   * Tells for a person what was found in each sentence, by which rule, and what was left out and
   * why.
   */
  public String explain(Story story) {
    Language language = language(story);
    if (language == null) {
      return "No knowledge pack knows the story's language.\n";
    }
    List<String> notes = new ArrayList<>();
    StoryReading reading = new StoryReading(story, language.pack(), language.parser(), notes);
    StringBuilder out = new StringBuilder();
    out.append("language ").append(language.pack().language()).append('\n');
    if (reading.dateline() != null) {
      Dateline line = reading.dateline();
      out.append("dateline")
          .append(
              Stream.of(line.place(), line.country(), line.date(), line.agency())
                  .filter(Objects::nonNull)
                  .map(part -> " " + part)
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    notes.forEach(n -> out.append(n).append('\n'));
    out.append('\n');
    if (!reading.credits().isEmpty()) {
      out.append("credits ").append(String.join(", ", reading.credits())).append('\n');
    }
    reading
        .entities()
        .forEach(
            e ->
                out.append(e.kind())
                    .append(' ')
                    .append(e.name())
                    .append(
                        e.country() == null || e.country().equals(e.name())
                            ? ""
                            : " " + e.country())
                    .append(e.office() == null ? "" : " " + e.office())
                    .append('\n'));
    reading
        .events()
        .forEach(
            e ->
                out.append(e.date())
                    .append(' ')
                    .append(e.source())
                    .append(e.mutual() ? " <> " : " > ")
                    .append(e.target())
                    .append(' ')
                    .append(e.type())
                    .append(e.mode() == null ? "" : " " + e.mode())
                    .append("  ")
                    .append(e.rule())
                    .append('\n'));
    return out.toString();
  }

  /** The wire's tag first; without one, the language that knows most of the words, or null. */
  private Language language(Story story) {
    String tag = primaryTag(story.language());
    if (!tag.isEmpty()) {
      return languages.get(tag);
    }
    String text = story.headline() + "\n" + story.body();
    Language best = null;
    double most = LEAST_FAMILIAR;
    for (Language l : languages.values()) {
      double known = l.parser().familiarity(text);
      if (known > most) {
        most = known;
        best = l;
      }
    }
    return best;
  }

  /** The language of {@code de-AT}, {@code de_DE}, {@code ger} and {@code deu}; empty for none. */
  private static String primaryTag(String tag) {
    if (tag == null || tag.isBlank()) {
      return "";
    }
    String clean = tag.strip().replace('_', '-');
    String language = ULocale.createCanonical(ULocale.forLanguageTag(clean)).getLanguage();
    return NO_LANGUAGE.contains(language) ? "" : language;
  }
}
