package org.dateline.ingest.http;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dateline.ingest.receive.StoryPublisher;
import org.dateline.schemas.WireStory;

/** A publisher that keeps its stories in a list. */
final class KeptStories implements StoryPublisher {

  final List<WireStory> stories = new CopyOnWriteArrayList<>();

  @Override
  public CompletableFuture<Position> publish(WireStory story) {
    stories.add(story);
    return CompletableFuture.completedFuture(new Position("stories", 2, stories.size()));
  }
}
