package org.dateline.standalone.process;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.dateline.standalone.Refusal;

/**
 * Keeps parts running: one that ends unasked is started again, with the same configuration, a few
 * times; then all fail. Closes those that use others first, at once, and then what they used.
 */
final class Supervisor implements AutoCloseable {
  private static final int RESTARTS = 5;

  private final Home home;
  private final DataDirectory data;
  private final Consumer<String> progress;
  private final Map<Part, Map<String, String>> configurations = new EnumMap<>(Part.class);
  private final Map<Part, ChildProcess> running = new EnumMap<>(Part.class);
  private final Map<Part, Integer> restarts = new EnumMap<>(Part.class);
  private final CompletableFuture<Void> failure = new CompletableFuture<>();
  private boolean closing;

  Supervisor(Home home, DataDirectory data, Consumer<String> progress) {
    this.home = home;
    this.data = data;
    this.progress = progress;
  }

  /** Starts a part and goes on; {@link #awaitReady} waits for it. */
  synchronized void start(Part part, Map<String, String> configuration) {
    configurations.put(part, configuration);
    launch(part);
  }

  private ChildProcess launch(Part part) {
    ChildProcess child = ChildProcess.start(part, home, configurations.get(part), data.log(part));
    running.put(part, child);
    return child;
  }

  /**
   * Waits until the part serves; from then on it is kept running.
   *
   * @throws Refusal where it does not start
   */
  void awaitReady(Part part) {
    ChildProcess child = child(part);
    child.awaitReady();
    child.ended().thenAcceptAsync(this::restart);
  }

  private void restart(ChildProcess ended) {
    Part part = ended.part();
    try {
      synchronized (this) {
        if (closing) {
          return;
        }
        if (restarts.merge(part, 1, Integer::sum) > RESTARTS) {
          throw Refusal.failed(
              "%s ended with exit code %d for the %dth time; its log is %s"
                  .formatted(part.label(), ended.exitCode(), RESTARTS + 1, data.log(part)));
        }
        progress.accept(
            "%s ended with exit code %d; starting it again"
                .formatted(part.label(), ended.exitCode()));
        launch(part);
      }
      awaitReady(part);
      progress.accept(part.label() + " is back");
    } catch (RuntimeException e) {
      failure.completeExceptionally(e);
    }
  }

  /** The process that a part runs as now. */
  synchronized ChildProcess child(Part part) {
    return running.get(part);
  }

  /** Done, with the reason, when a part cannot be kept running. */
  CompletableFuture<Void> failure() {
    return failure;
  }

  @Override
  public void close() {
    synchronized (this) {
      closing = true;
    }
    close(running.values().stream().filter(child -> !child.part().serves()).toList());
    close(running.values().stream().filter(child -> child.part().serves()).toList());
  }

  private static void close(List<ChildProcess> children) {
    children.forEach(ChildProcess::beginClosing);
    children.forEach(ChildProcess::close);
  }
}
