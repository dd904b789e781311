package org.dateline.ingest.receive;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dateline.schemas.WireStory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every door hands its stories to: publishes them, counts them, gives receipts. */
public final class StoryReceiver {

  /** What became of a delivery. */
  public enum Outcome {
    /** The story is safe. */
    ACCEPTED,
    /** The sender must mend it. */
    REFUSED,
    /** The sender must send less at a time. */
    LIMITED,
    /** It was not this story's fault; the sender may send it again. */
    FAILED
  }

  private static final Logger LOG = LoggerFactory.getLogger(StoryReceiver.class);

  private static final int REMEMBERED = 20_000;

  private final AtomicBoolean failing = new AtomicBoolean();
  private final StoryPublisher publisher;
  private final ReceptionMetrics metrics;
  private final Receipts receipts = new Receipts(REMEMBERED);

  public StoryReceiver(StoryPublisher publisher, MeterRegistry registry) {
    this.publisher = publisher;
    this.metrics = new ReceptionMetrics(registry);
  }

  /**
   * Takes in a story.
   *
   * @return the receipt, once the story is safe; or exceptionally with a {@link
   *     NotPublishedException}
   */
  public CompletableFuture<Receipt> receive(WireStory story) {
    long start = System.nanoTime();
    return publisher
        .publish(story)
        .handle(
            (position, failure) -> {
              log(failure);
              if (failure != null) {
                metrics.failed(story, failure);
                throw failure instanceof CompletionException known
                    ? known
                    : new CompletionException(failure);
              }
              metrics.accepted(story, System.nanoTime() - start);
              Receipt receipt = Receipt.of(story, position);
              receipts.add(receipt);
              return receipt;
            });
  }

  /**
   * Takes in all stories of a delivery, and waits until they are safe.
   *
   * @return why some can never be published; empty when all are safe
   * @throws NotPublishedException where the whole delivery is to be tried again
   */
  public List<String> receiveAll(List<WireStory> stories) throws NotPublishedException {
    List<CompletableFuture<Receipt>> receipts = stories.stream().map(this::receive).toList();
    List<String> refused = new ArrayList<>();
    for (int i = 0; i < receipts.size(); i++) {
      try {
        receipts.get(i).join();
      } catch (CompletionException failure) {
        if (!(failure.getCause() instanceof NotPublishedException known)) {
          throw failure;
        }
        if (known.remedy() == NotPublishedException.Remedy.SEND_AGAIN) {
          throw known;
        }
        refused.add(stories.get(i).getId() + ": " + known.getMessage());
      }
    }
    return refused;
  }

  /** The receipts given lately. */
  public Receipts receipts() {
    return receipts;
  }

  /**
   * Counts a delivery that was not taken.
   *
   * @param wire the wire that claims to have sent it, if any
   * @param format the format's name, if the door could tell it
   * @param outcome refused or failed
   */
  public void turnedAway(Optional<String> wire, Optional<String> format, Outcome outcome) {
    metrics.turnedAway(wire, format, outcome);
  }

  // Said once an outage and not once a story: the metrics count.
  private void log(Throwable failure) {
    if (failure == null) {
      if (failing.compareAndSet(true, false)) {
        LOG.info("Stories are published again");
      }
    } else if (failure instanceof NotPublishedException known
        && known.remedy() == NotPublishedException.Remedy.SEND_AGAIN
        && failing.compareAndSet(false, true)) {
      LOG.warn("Stories cannot be published: {}", failure.getMessage(), failure.getCause());
    }
  }
}
