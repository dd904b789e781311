package org.dateline.ingest.wire;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.dateline.ingest.wire.RejectedStoryException.Place;

/** Bytes to characters, strictly: what cannot be decoded is refused, never replaced. */
final class Text {

  /** No wire wraps its lines wider than this: a longer line is a whole paragraph. */
  private static final int WRAPPED_LINE = 120;

  private static final Pattern EMPTY_LINE = Pattern.compile("\n[ \t]*\n");
  private static final int QUOTED = 60;
  private static final int PIECE = 8192;

  private Text() {}

  /** Decodes the whole content; a byte order mark is left out. */
  static String decode(byte[] content, Charset charset) throws RejectedStoryException {
    // The JDK's own way is faster and leaner, and shows by U+FFFD where it replaced something.
    String text = new String(content, charset);
    if (text.indexOf('\uFFFD') >= 0) {
      check(content, charset);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Refuses bytes that are not of a charset, piece by piece, so that long ones take no memory. */
  private static void check(byte[] content, Charset charset) throws RejectedStoryException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(content);
    CharBuffer piece = CharBuffer.allocate(PIECE);
    Place reached = new Place(1, 1);
    CoderResult result;
    do {
      piece.clear();
      result = decoder.decode(in, piece, true);
      piece.flip();
      reached = place(piece, piece.length(), reached);
    } while (result.isOverflow());
    if (!result.isError()) {
      result = decoder.flush(CharBuffer.allocate(PIECE));
    }
    if (result.isError()) {
      throw undecodable(charset, content[in.position()], reached);
    }
  }

  private static RejectedStoryException undecodable(Charset charset, byte at, Place place) {
    String hint =
        charset.equals(StandardCharsets.UTF_8)
            ? "; send UTF-8, or name the charset of a plain text in Content-Type"
            : "";
    return RejectedStoryException.unreadable(
        String.format("byte 0x%02X is not %s%s", at, charset.name(), hint), place);
  }

  /** The place of a character. */
  static Place place(CharSequence text, int index) {
    return place(text, index, new Place(1, 1));
  }

  private static Place place(CharSequence text, int index, Place start) {
    int line = start.line();
    int column = start.column();
    for (int i = 0; i < index; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new Place(line, column);
  }

  /** The first character that no store or wire carries safely: NUL, or half a surrogate pair. */
  static OptionalInt firstUnsafe(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return OptionalInt.of(i);
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return OptionalInt.of(i);
        }
        i++;
      }
    }
    return OptionalInt.empty();
  }

  /**
   * A body as the wire wrote it, with line feeds alone as line ends and without empty lines around
   * it. Where no empty line parts the paragraphs but the lines are too long to be wrapped ones,
   * each line is a paragraph.
   */
  static String paragraphs(String body) {
    String text = body.replace("\r\n", "\n").replace('\r', '\n').strip();
    boolean wrapped = text.lines().allMatch(line -> line.length() <= WRAPPED_LINE);
    return wrapped || EMPTY_LINE.matcher(text).find() ? text : text.replace("\n", "\n\n");
  }

  /** A value for an error message: short, and on one line. */
  static String quoted(String value) {
    String cut = value.length() <= QUOTED ? value : value.substring(0, QUOTED) + "...";
    return '"' + cut.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?") + '"';
  }
}
