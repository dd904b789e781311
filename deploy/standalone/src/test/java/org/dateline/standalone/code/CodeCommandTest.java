package org.dateline.standalone.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.standalone.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeCommandTest {
  @TempDir Path directory;

  @Test
  void answersInTheOrderOfTheStories() throws IOException {
    StringBuilder stories = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      stories.append("{\"id\":\"s-%d\",\"headline\":\"\",\"body\":\"Text.\"}\n\n".formatted(i));
    }

    CommandLineRun run = CommandLineRun.of("code", file(stories.toString()));

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).hasSize(600);
    assertThat(run.out().lines().toList().get(599)).startsWith("{\"id\":\"s-599\",\"lang\":");
  }

  @Test
  void takesPlainTextAsOneStory() throws IOException {
    CommandLineRun run =
        CommandLineRun.of("code", "--published", "2020-05-31", file("Baku\n\nEin Text."));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"a\",                         | :1: malformed JSON",
        "{\"headline\":\"H\"}                   | :1: \"id\" is missing",
        "{\"id\":7}                             | :1: \"id\" must be text, but is number",
        "{\"id\":\"a\",\"body\":[]}             | :1: \"body\" must be text, but is array",
        "{\"id\":\"a\",\"published\":\"31. Mai\"} | :1: \"published\" is no ISO 8601 date or time"
      })
  void refusesABadLineNamingPlaceAndField(String line, String message) throws IOException {
    CommandLineRun run = CommandLineRun.of("code", file(line));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(message);
  }

  @Test
  void refusesAFileThatIsNoUtf8() throws IOException {
    Path file = directory.resolve("latin1");
    Files.write(file, "Außenminister".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(CommandLineRun.of("code", file.toString()).err()).contains("is not UTF-8");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    CommandLineRun run = CommandLineRun.of("code", directory.resolve("none").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no such file");
  }

  private String file(String text) throws IOException {
    return Files.writeString(directory.resolve("stories"), text).toString();
  }
}
