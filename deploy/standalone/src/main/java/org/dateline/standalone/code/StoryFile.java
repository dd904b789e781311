package org.dateline.standalone.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dateline.coding.Story;
import org.dateline.standalone.Refusal;

/**
 * A file of stories: JSON, one story a line, or one story as plain text. Which of the two it is
 * shows in its first character.
 *
 * @param name its path, or {@code -} for standard input
 */
public record StoryFile(String name) {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /**
   * Reads the stories in order.
   *
   * @param facts what is known of a story that comes as plain text
   * @throws Refusal where the file cannot be read, or a line is no story
   */
  public void forEach(Facts facts, Consumer<Story> action) {
    read(
        reader -> {
          if (startsWithBrace(reader)) {
            eachLine(reader, (line, where) -> action.accept(StoryJson.read(line, where)));
          } else {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            action.accept(facts.story(name, text.toString()));
          }
        });
  }

  /**
   * Reads the lines that are not blank, each with its place, {@code file:line}.
   *
   * @throws Refusal where the file cannot be read
   */
  public void forEachLine(BiConsumer<String, String> action) {
    read(reader -> eachLine(reader, action));
  }

  private void eachLine(BufferedReader reader, BiConsumer<String, String> action)
      throws IOException {
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank()) {
        action.accept(line, name + ":" + number);
      }
    }
  }

  private static boolean startsWithBrace(BufferedReader reader) throws IOException {
    reader.mark(1 << 16);
    int first = reader.read();
    for (int read = 1; Character.isWhitespace(first) && read < 1 << 16; read++) {
      first = reader.read();
    }
    reader.reset();
    return first == '{';
  }

  private void read(Reading reading) {
    try (InputStream bytes = name.equals("-") ? System.in : Files.newInputStream(Path.of(name));
        BufferedReader reader = utf8(bytes)) {
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      reading.accept(reader);
    } catch (NoSuchFileException e) {
      throw Refusal.badInput(name + ": no such file");
    } catch (AccessDeniedException e) {
      throw Refusal.badInput(name + ": may not be read");
    } catch (CharacterCodingException e) {
      throw Refusal.badInput(name + ": is not UTF-8");
    } catch (IOException e) {
      throw Refusal.badInput(name + ": " + e.getMessage());
    }
  }

  private static BufferedReader utf8(InputStream bytes) {
    return new BufferedReader(
        new InputStreamReader(
            bytes,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  private interface Reading {
    void accept(BufferedReader reader) throws IOException;
  }
}
