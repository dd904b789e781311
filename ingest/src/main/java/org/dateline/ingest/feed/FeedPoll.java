package org.dateline.ingest.feed;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.ingest.receive.NotPublishedException;
import org.dateline.ingest.receive.StoryReceiver;
import org.dateline.ingest.receive.StoryReceiver.Outcome;
import org.dateline.ingest.receive.Wire;
import org.dateline.ingest.wire.Delivery;
import org.dateline.ingest.wire.Reading;
import org.dateline.ingest.wire.RejectedStoryException;
import org.dateline.ingest.wire.WireFormat;
import org.dateline.ingest.wire.WireFormats;
import org.dateline.schemas.WireStory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One RSS or Atom feed. Only entries that are new or have changed are published. */
final class FeedPoll implements Poll {

  private static final Logger LOG = LoggerFactory.getLogger(FeedPoll.class);

  private final Wire wire;
  private final Wire.Source source;
  private final Fetcher fetcher;
  private final StoryReceiver receiver;
  private final Clock clock;
  private String etag;
  private String lastModified;

  /** Content hashes by story id, of the entries that stood in the feed last time. */
  private Map<String, String> known = Map.of();

  FeedPoll(Wire wire, Wire.Source source, Fetcher fetcher, StoryReceiver receiver, Clock clock) {
    this.wire = wire;
    this.source = source;
    this.fetcher = fetcher;
    this.receiver = receiver;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "the feed " + source.url() + " of " + wire.id();
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(source.everySeconds());
  }

  @Override
  public Duration ask() throws IOException, NotPublishedException, RejectedStoryException {
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", "application/atom+xml, application/rss+xml, application/xml;q=0.9");
    if (etag != null) {
      headers.put("If-None-Match", etag);
    }
    if (lastModified != null) {
      headers.put("If-Modified-Since", lastModified);
    }
    Fetcher.Answer answer = fetcher.get(source, source.url(), headers);
    if (answer.status() == 304) {
      return answer.retryAfter().map(Duration::ofSeconds).orElse(Duration.ZERO);
    }
    if (answer.status() != 200) {
      throw new UnwillingException(answer);
    }
    WireFormat format = WireFormats.of(null, answer.content());
    if (!format.name().equals("feed")) {
      throw RejectedStoryException.field(
          "feed", "holds " + format.name() + ", neither RSS nor Atom");
    }
    publish(format.read(answer.content(), delivery(answer)));
    // Remembered only now: what could not be published is asked for again.
    etag = answer.etag();
    lastModified = answer.lastModified();
    return FeedTtl.of(answer.content());
  }

  private Delivery delivery(Fetcher.Answer answer) {
    return new Delivery(
        "feed", clock.instant().truncatedTo(ChronoUnit.MILLIS), answer.charset(), wire.facts());
  }

  private void publish(List<Reading> readings) throws NotPublishedException {
    Map<String, String> now = new HashMap<>();
    List<WireStory> changed = new ArrayList<>();
    for (Reading reading : readings) {
      if (reading.story().isPresent()) {
        WireStory story = reading.story().get();
        now.put(story.getId(), story.getContentHash());
        if (!story.getContentHash().equals(known.get(story.getId()))) {
          changed.add(story);
        }
      } else {
        refused(reading.place() + ": " + reading.refusal().orElseThrow().getMessage());
      }
    }
    receiver.receiveAll(changed).forEach(this::refused);
    known = now;
  }

  private void refused(String reason) {
    receiver.turnedAway(Optional.of(wire.id()), Optional.of("feed"), Outcome.REFUSED);
    LOG.warn("In {}, {}", name(), reason);
  }
}
