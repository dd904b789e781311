package org.dateline.topology;

import java.util.Objects;
import java.util.Set;
import org.dateline.schemas.CodedStory;
import org.dateline.topology.state.StoryState;
import org.dateline.topology.state.StoryVersion;

/** Which reading of a story stands: the highest version's, by the highest coder. */
final class ReadingOrder {
  private static final Set<String> OF_THE_CODER = Set.of("coder", "pack");

  private ReadingOrder() {}

  /**
   * Whether a reading is to stand from now on; the state notes it then.
   *
   * @param state what is remembered of the story; changed
   */
  static boolean stands(StoryState state, CodedStory reading) {
    StoryVersion version = version(reading);
    String coder = CoderVersion.of(reading);
    if (!Gate.same(version, state.getNewest())) {
      if (Gate.isLower(version, state.getNewest())) {
        return false;
      }
      // The archive was read further than the live stories: these will be repeats.
      state.setNewest(version);
      state.setFirstReceived(version.getReceived());
    } else if (CoderVersion.ORDER.compare(coder, state.getCoder()) < 0) {
      return false;
    }
    state.setCoder(coder);
    return true;
  }

  /**
   * Whether two readings of a story say something else, whichever coder read them; null where there
   * is none.
   */
  static boolean differ(CodedStory one, CodedStory other) {
    return one == null
        || other == null
        || CodedStory.getClassSchema().getFields().stream()
            .filter(field -> !OF_THE_CODER.contains(field.name()))
            .anyMatch(field -> !Objects.equals(one.get(field.pos()), other.get(field.pos())));
  }

  private static StoryVersion version(CodedStory story) {
    return new StoryVersion(
        story.getVersion(),
        story.getStatus().equals("killed"),
        story.getVersionCreated() == null ? null : story.getVersionCreated().toEpochMilli(),
        story.getReceived().toEpochMilli(),
        story.getContentHash());
  }
}
