package org.dateline.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.dateline.ingest.receive.NotPublishedException;
import org.dateline.ingest.receive.StoryPublisher;
import org.dateline.ingest.receive.StoryReceiver;
import org.dateline.ingest.receive.Wire;
import org.dateline.ingest.receive.Wires;
import org.dateline.schemas.WireStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDoorTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String NITF =
      "<nitf><head><docdata><doc-id id-string=\"%s\"/></docdata></head>"
          + "<body><body.content><p>Wien.</p></body.content></body></nitf>";

  @TempDir Path root;

  private final List<WireStory> stories = new CopyOnWriteArrayList<>();
  private volatile boolean away;
  private FolderDoor door;

  @BeforeEach
  void open() {
    door = door();
  }

  private FolderDoor door() {
    Wire apa =
        new Wire(
            "apa",
            Set.of("folder"),
            Set.of(),
            List.of(),
            List.of(),
            new Wire.Rate(1, 1),
            Optional.of("de"),
            Optional.empty(),
            List.of(),
            Optional.empty());
    StoryPublisher publisher =
        story -> {
          if (away) {
            return CompletableFuture.failedFuture(
                new NotPublishedException(
                    NotPublishedException.Remedy.SEND_AGAIN, "away", new IOException()));
          }
          stories.add(story);
          return CompletableFuture.completedFuture(
              new StoryPublisher.Position("stories", 0, stories.size()));
        };
    Wires wires = new Wires(List.of(apa));
    return new FolderDoor(
        root,
        50,
        () -> wires,
        new StoryReceiver(publisher, new SimpleMeterRegistry()),
        Clock.systemUTC());
  }

  @AfterEach
  void close() {
    door.close();
  }

  private Path in(String name) {
    return root.resolve("apa").resolve(name);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for a minute").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** Waits until a file put there afterwards is done: what was there before was looked at. */
  private void awaitLooks() throws Exception {
    Path last = in("zz-" + System.nanoTime() + ".xml");
    Files.writeString(last, NITF.formatted("last"));
    await(() -> Files.exists(root.resolve("apa/done").resolve(last.getFileName())));
  }

  @Test
  void takesAFileInAndMovesItAway() throws Exception {
    Files.writeString(in("1.xml"), NITF.formatted("one"));
    Files.writeString(in("bericht.txt"), "Wien, 1. März. Ein Text.");

    await(() -> Files.exists(in("done/1.xml")) && Files.exists(in("done/bericht.txt")));

    assertThat(stories)
        .extracting(WireStory::getId)
        .containsExactlyInAnyOrder("apa:one", "apa:bericht");
    assertThat(stories).extracting(WireStory::getDoor).containsOnly("folder");
    assertThat(stories).extracting(WireStory::getLanguage).containsOnly("de");
    assertThat(in("1.xml")).doesNotExist();
  }

  @Test
  void putsWhatItCannotReadAsideWithTheReason() throws Exception {
    Files.writeString(in("bad.xml"), "<nitf><head>");
    Files.writeString(in("mixed.json"), "[{\"uri\":\"a\",\"headline\":\"h\"},{\"uri\":\"b\"}]");

    await(
        () ->
            Files.exists(in("failed/bad.xml.reason.txt"))
                && Files.exists(in("failed/mixed.json.reason.txt")));

    assertThat(in("failed/bad.xml")).exists();
    assertThat(in("failed/bad.xml.reason.txt")).content().contains("line 1");
    assertThat(in("failed/mixed.json.reason.txt")).content().contains("[1]").contains("body");
    assertThat(stories).extracting(WireStory::getId).containsExactly("apa:a");
  }

  @Test
  void leavesAloneWhatIsHalfWrittenOrNotItsOwn() throws Exception {
    Path outside = Files.writeString(root.resolve("secret.xml"), NITF.formatted("secret"));
    Files.createSymbolicLink(in("link.xml"), outside);
    Files.createDirectories(in("below"));
    Files.writeString(in("below/1.xml"), NITF.formatted("below"));
    Files.writeString(in("1.xml.part"), NITF.formatted("part"));
    Files.writeString(in(".2.xml"), NITF.formatted("hidden"));

    awaitLooks();

    assertThat(stories).extracting(WireStory::getId).containsExactly("apa:last");
    assertThat(outside).exists();
    assertThat(in("link.xml")).isSymbolicLink();
  }

  @Test
  void keepsAFileUntilItIsPublished() throws Exception {
    away = true;
    Files.writeString(in("1.xml"), NITF.formatted("one"));
    TimeUnit.MILLISECONDS.sleep(500);
    assertThat(in("1.xml")).exists();
    door.close();
    away = false;

    door = door();

    await(() -> Files.exists(in("done/1.xml")));
    assertThat(stories).extracting(WireStory::getId).containsExactly("apa:one");
  }

  @Test
  void keepsBothFilesOfOneName() throws Exception {
    Files.writeString(in("1.xml"), NITF.formatted("one"));
    await(() -> Files.exists(in("done/1.xml")));
    Files.writeString(in("1.xml"), NITF.formatted("two"));

    await(() -> Files.exists(in("done/1.xml.2")));

    assertThat(stories).hasSize(2);
  }
}
