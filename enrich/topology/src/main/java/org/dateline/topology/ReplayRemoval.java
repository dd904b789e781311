package org.dateline.topology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;

/** Removes all that a replay keeps: its topics, its consumer group and its state. */
final class ReplayRemoval {
  private ReplayRemoval() {}

  /**
   * Removes it; nothing where there was no replay.
   *
   * @throws IllegalStateException if the brokers refuse, as while a replay runs
   */
  static void drop(EnrichConfig config) {
    try (Admin admin = Admin.create(config.admin())) {
      deleteGroup(admin, config.applicationId());
      List<String> topics = topics(admin);
      admin.deleteTopics(topics).all().get();
      while (!topics(admin).isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "the replay before could not be removed: " + e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
    deleteState(config.stateDir().resolve(config.applicationId()));
  }

  private static void deleteGroup(Admin admin, String group)
      throws ExecutionException, InterruptedException {
    try {
      admin.deleteConsumerGroups(List.of(group)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw e;
      }
    }
  }

  private static List<String> topics(Admin admin) throws ExecutionException, InterruptedException {
    return admin.listTopics().names().get().stream()
        .filter(name -> name.startsWith(ReplayTopics.PREFIX))
        .toList();
  }

  private static void deleteState(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
