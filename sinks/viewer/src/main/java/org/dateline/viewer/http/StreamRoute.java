package org.dateline.viewer.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.dateline.viewer.data.ChangeFeed;
import org.dateline.viewer.data.Changes;
import org.dateline.viewer.data.Database;
import org.dateline.viewer.data.Offsets;
import org.dateline.viewer.data.Subscription;
import org.eclipse.jetty.http.HttpStatus;

/** {@code /v1/stream}: server-sent events. Each stream has its request's thread until it ends. */
final class StreamRoute {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int READ_AT_ONCE = 1000;

  private final Database database;
  private final ChangeFeed feed;
  private final Semaphore free;

  StreamRoute(Database database, ChangeFeed feed, int streams) {
    this.database = database;
    this.feed = feed;
    this.free = new Semaphore(streams);
  }

  void answer(Context ctx) throws IOException, InterruptedException {
    Parameters parameters = new Parameters(ctx, "pair", "since");
    Set<String> pairs = parameters.pairs();
    Optional<Offsets> since = ChangesRoute.cursor(parameters, ctx.header("Last-Event-ID"));
    if (!free.tryAcquire()) {
      throw new ProblemException(
          HttpStatus.SERVICE_UNAVAILABLE_503, "as many streams are open as there may be");
    }
    try {
      Subscription subscription = feed.subscribe();
      try {
        new Stream(ctx, pairs, subscription).run(since);
      } finally {
        feed.unsubscribe(subscription);
      }
    } finally {
      free.release();
    }
  }

  private final class Stream {
    private final Context ctx;
    private final Set<String> pairs;
    private final Subscription subscription;
    private Offsets read;
    private OutputStream out;

    Stream(Context ctx, Set<String> pairs, Subscription subscription) {
      this.ctx = ctx;
      this.pairs = pairs;
      this.subscription = subscription;
    }

    void run(Optional<Offsets> since) throws IOException, InterruptedException {
      // What was committed before the subscription is read here, what comes after is given to it.
      Changes missed =
          since.isPresent() ? Changes.since(since.get(), pairs, READ_AT_ONCE, database) : null;
      read = since.isPresent() ? since.get() : Changes.end(database);
      open();
      try {
        while (missed != null) {
          send(missed);
          missed =
              missed.more() ? Changes.since(missed.read(), pairs, READ_AT_ONCE, database) : null;
        }
        while (!subscription.hasEnded()) {
          Optional<Changes> changes = subscription.next(HEARTBEAT);
          if (changes.isPresent()) {
            send(changes.get());
          } else {
            write(": alive\nid: %s\n\n".formatted(read));
          }
        }
      } catch (IOException gone) {
        // The reader has left, and needs no answer.
      }
    }

    private void open() throws IOException {
      ctx.res().setContentType("text/event-stream; charset=utf-8");
      ctx.header("Cache-Control", "no-store");
      // Proxies that gather answers must not gather this one.
      ctx.header("X-Accel-Buffering", "no");
      out = ctx.res().getOutputStream();
      write(
          "event: open\nid: %s\ndata: %s\n\n"
              .formatted(read, Answer.json(Map.of("cursor", read.toString()))));
    }

    private void send(Changes changes) throws IOException {
      for (Changes.Change change : changes.records()) {
        if (read.covers(change.partition(), change.offset())) {
          continue;
        }
        read = read.past(change.partition(), change.offset());
        if (pairs.isEmpty() || pairs.contains(change.event().pair())) {
          // JSON has no line feed, so that whatever a story says stays in its line.
          write("event: change\nid: %s\ndata: %s\n\n".formatted(read, Answer.json(change.event())));
        }
      }
    }

    private void write(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
