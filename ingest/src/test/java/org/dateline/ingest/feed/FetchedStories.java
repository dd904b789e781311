package org.dateline.ingest.feed;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dateline.ingest.receive.NotPublishedException;
import org.dateline.ingest.receive.NotPublishedException.Remedy;
import org.dateline.ingest.receive.StoryPublisher;
import org.dateline.ingest.receive.StoryReceiver;
import org.dateline.ingest.receive.Wire;
import org.dateline.schemas.WireStory;

/** Keeps what was fetched, unless the brokers are away. */
final class FetchedStories implements StoryPublisher {

  final List<WireStory> stories = new CopyOnWriteArrayList<>();
  final StoryReceiver receiver = new StoryReceiver(this, new SimpleMeterRegistry());
  volatile boolean away;

  @Override
  public CompletableFuture<Position> publish(WireStory story) {
    if (away) {
      return CompletableFuture.failedFuture(
          new NotPublishedException(Remedy.SEND_AGAIN, "away", new IOException()));
    }
    stories.add(story);
    return CompletableFuture.completedFuture(new Position("stories", 0, stories.size()));
  }

  static Wire.Source source(String url) {
    return new Wire.Source(url, 60, Optional.of("t0ken"), true);
  }

  static Wire wire(Wire.Source feed, Wire.Source queue) {
    return new Wire(
        "kaspi",
        Set.of("feed", "queue"),
        Set.of(),
        List.of(),
        List.of(),
        new Wire.Rate(1, 1),
        Optional.of("de"),
        Optional.of("Asia/Baku"),
        feed == null ? List.of() : List.of(feed),
        Optional.ofNullable(queue));
  }
}
