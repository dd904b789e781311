package org.dateline.standalone.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.schemas.WireStory;
import org.dateline.standalone.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfferLogTest {
  private static final String LOG =
      """
      {"offer":1,"id":"dnd:1","version":1}
      {"answer":1,"status":202}
      {"offer":2,"id":"dnd:2","version":1}
      {"answer":2,"status":503}
      {"offer":3,"id":"dnd:3","version":1}
      {"answer":3,"status":400}
      {"offer":4,"id":"dnd:4","version":1}
      """;

  @TempDir private Path directory;

  @Test
  void whatWasAcceptedIsThereAndWhatWasNotAnsweredMayBe() throws IOException {
    assertThat(differences("dnd:1")).isEmpty();
    assertThat(differences("dnd:1", "dnd:2", "dnd:4")).isEmpty();
  }

  @Test
  void whatWasAcceptedAndIsLostShows() throws IOException {
    assertThat(differences("dnd:2"))
        .containsExactly("dnd:1 version 1: accepted, not among stories");
  }

  @Test
  void whatWasRefusedOrNeverOfferedShows() throws IOException {
    assertThat(differences("dnd:1", "dnd:3", "dnd:5"))
        .containsExactly(
            "dnd:3 version 1: among stories, neither accepted nor unanswered",
            "dnd:5 version 1: among stories, neither accepted nor unanswered");
  }

  @Test
  void aLineThatIsNoneOfBothIsNamed() {
    assertThatThrownBy(() -> read("{\"offer\":1,\"id\":\"a:b\",\"version\":1}\n{\"x\":1}\n"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("line 2: neither an offer nor an answer");
  }

  private List<String> differences(String... onTopic) throws IOException {
    List<WireStory> stories =
        List.of(onTopic).stream().map(id -> LawsTest.story(id, 1, "usable")).toList();
    Contents contents =
        new Contents(
            stories, List.of(), List.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of());
    return read(LOG).laws(contents).stream().flatMap(law -> law.differences().stream()).toList();
  }

  private OfferLog read(String text) throws IOException {
    Path file = directory.resolve("offers.jsonl");
    Files.writeString(file, text);
    return OfferLog.read(file);
  }
}
