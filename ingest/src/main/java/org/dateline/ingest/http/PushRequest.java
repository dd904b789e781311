package org.dateline.ingest.http;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.dateline.ingest.wire.WireFormats;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;

/** Reads what a push says in its content type and body. */
final class PushRequest {

  /** The longest body that is taken: 10 MiB. */
  static final int MOST_BYTES = 10 * 1024 * 1024;

  private static final int CHUNK = 64 * 1024;

  /** Bytes a second: a body that comes more slowly holds memory and a thread for nothing. */
  private static final int SLOWEST = 1024;

  private static final int PATIENCE_SECONDS = 10;

  private PushRequest() {}

  /** The content type without its parameters; null where none is given, and looking must tell. */
  static String mediaType(Context ctx) throws ProblemException {
    // The header itself: the servlet fails on a charset that it does not know.
    String contentType = ctx.header("Content-Type");
    if (contentType == null) {
      return null;
    }
    String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!WireFormats.canRead(mediaType)) {
      throw unsupported(ctx, "Content-Type " + mediaType + " is not read here");
    }
    return mediaType;
  }

  static Optional<Charset> charset(Context ctx) throws ProblemException {
    String name = MimeTypes.getCharsetFromContentType(ctx.header("Content-Type"));
    try {
      return Optional.ofNullable(name).map(Charset::forName);
    } catch (IllegalArgumentException unknown) {
      throw unsupported(ctx, "Content-Type names the charset " + name + ", which is unknown");
    }
  }

  /** The body as it came; what is being read counts as in flight. */
  static byte[] body(Context ctx, InFlight.Account account) throws ProblemException, IOException {
    InputStream in = ctx.req().getInputStream();
    try {
      if (ctx.req().getContentLengthLong() > MOST_BYTES) {
        throw tooLarge();
      }
      return read(in, account);
    } catch (ProblemException problem) {
      // One that asked before sending (100-continue) has not begun; one that is too slow will not
      // end.
      if (ctx.header("Expect") == null
          && problem.problem().status() != HttpStatus.REQUEST_TIMEOUT_408) {
        discard(in);
      }
      throw problem;
    }
  }

  /** The body without its content encoding. A small body can hold a large one, so it counts too. */
  static byte[] unpacked(Context ctx, byte[] body, InFlight.Account account)
      throws ProblemException, IOException {
    String encoding = ctx.header("Content-Encoding");
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      return body;
    }
    if (!encoding.equalsIgnoreCase("gzip") && !encoding.equalsIgnoreCase("x-gzip")) {
      ctx.header("Accept-Encoding", "gzip, identity");
      throw new ProblemException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "Content-Encoding " + encoding + " is not read");
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body), CHUNK)) {
      return read(in, account);
    } catch (ZipException | EOFException broken) {
      throw notGzip();
    }
  }

  private static byte[] read(InputStream in, InFlight.Account account)
      throws ProblemException, IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    long start = System.nanoTime();
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      if (body.size() + read > MOST_BYTES) {
        throw tooLarge();
      }
      long seconds = (System.nanoTime() - start) / 1_000_000_000L;
      if (seconds > PATIENCE_SECONDS && body.size() / seconds < SLOWEST) {
        throw new ProblemException(
            HttpStatus.REQUEST_TIMEOUT_408,
            "the body comes at less than %d bytes a second".formatted(SLOWEST));
      }
      account.add(read);
      body.write(chunk, 0, read);
    }
    return body.toByteArray();
  }

  private static ProblemException notGzip() {
    return new ProblemException(
        HttpStatus.BAD_REQUEST_400, "the body is not whole gzip, as its Content-Encoding says");
  }

  // A sender that is still sending sees no answer if the connection closes on it: what it sends is
  // read on for a while, and forgotten.
  private static void discard(InputStream in) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long left = 2L * MOST_BYTES;
    for (int read = in.read(chunk); read >= 0 && left > 0; read = in.read(chunk)) {
      left -= read;
    }
  }

  private static ProblemException tooLarge() {
    return new ProblemException(
        HttpStatus.PAYLOAD_TOO_LARGE_413, "the body is larger than 10 MiB, the most that is taken");
  }

  private static ProblemException unsupported(Context ctx, String detail) {
    ctx.header("Accept-Post", WireFormats.READ);
    return new ProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, detail);
  }
}
