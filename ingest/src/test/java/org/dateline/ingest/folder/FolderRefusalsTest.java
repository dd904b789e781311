package org.dateline.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dateline.ingest.receive.StoryPublisher;
import org.dateline.ingest.receive.StoryReceiver;
import org.dateline.ingest.receive.Wire;
import org.dateline.ingest.wire.BadInput;
import org.dateline.schemas.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read stays, with the reason beside it. */
class FolderRefusalsTest {

  private static final Wire WIRE =
      new Wire(
          "p",
          Set.of("folder"),
          Set.of(),
          List.of(),
          List.of(),
          new Wire.Rate(1, 1),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());

  /** By looking, what is neither JSON nor XML is plain text, and no bad file. */
  private static final Set<String> TEXT = Set.of("no XML", "no JSON");

  private final List<WireStory> taken = new ArrayList<>();
  private final FileIntake intake =
      new FileIntake(
          new StoryReceiver(
              story -> {
                taken.add(story);
                return CompletableFuture.completedFuture(
                    new StoryPublisher.Position("stories", 0, 0));
              },
              new SimpleMeterRegistry()),
          Clock.systemUTC());

  /** A file's name is an identifier where there is none, and a file says nothing beside itself. */
  private static boolean isBadAsAFile(BadInput bad) {
    return bad.facts().keySet().equals(Map.of("provider", "p").keySet())
        ? !bad.reason().startsWith("uri: is missing") && !TEXT.contains(bad.what())
        : bad.facts().equals(Map.of("provider", "p", "uri", "1")) && !bad.reason().contains(": ");
  }

  @Test
  void theReasonLiesBesideTheFile(@TempDir Path directory) throws Exception {
    List<BadInput> files = BadInput.all().filter(FolderRefusalsTest::isBadAsAFile).toList();
    assertThat(files).hasSizeGreaterThan(100);
    for (int i = 0; i < files.size(); i++) {
      Path file = Files.write(directory.resolve(i + ".in"), files.get(i).bytes().get());

      assertThat(intake.take(WIRE, file)).as(files.get(i).toString()).isTrue();

      assertThat(taken).as(files.get(i).toString()).isEmpty();
      assertThat(directory.resolve("failed/" + i + ".in")).exists();
      assertThat(directory.resolve("failed/" + i + ".in.reason.txt")).content().isNotBlank();
    }
  }
}
