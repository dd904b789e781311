package org.dateline.ingest.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A wire's connection, in plain blocking HTTP/1.1: a client that takes next to nothing of the
 * machine that it measures.
 */
final class PushConnection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final InputStream in;
  private String head = "";

  PushConnection(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Pushes a JSON story; returns the status of the answer. */
  int push(byte[] json) throws IOException {
    byte[] request =
        ("POST /v1/stories HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: "
                + json.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] whole = new byte[request.length + json.length];
    System.arraycopy(request, 0, whole, 0, request.length);
    System.arraycopy(json, 0, whole, request.length, json.length);
    socket.getOutputStream().write(whole);
    return answer();
  }

  private int answer() throws IOException {
    StringBuilder read = new StringBuilder(256);
    while (read.length() < 4 || read.indexOf("\r\n\r\n", read.length() - 4) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("the door hung up");
      }
      read.append((char) next);
    }
    head = read.toString().toLowerCase(Locale.ROOT);
    int length = head.indexOf(LENGTH) + LENGTH.length();
    in.skipNBytes(Integer.parseInt(head.substring(length, head.indexOf('\r', length)).strip()));
    return Integer.parseInt(head.substring(9, 12));
  }

  /** Whether the last answer said when to send again. */
  boolean saysWhenToRetry() {
    return head.contains("\r\nretry-after: ");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
