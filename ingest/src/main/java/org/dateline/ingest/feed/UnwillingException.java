package org.dateline.ingest.feed;

import java.io.IOException;
import java.time.Duration;

/** A source answered, and not with what it was asked for. */
final class UnwillingException extends IOException {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  UnwillingException(Fetcher.Answer answer) {
    super("it answered " + answer.status());
    this.retryAfter = answer.retryAfter().map(Duration::ofSeconds).orElse(Duration.ZERO);
  }

  /** How long it asks to be left alone; zero where it says nothing. */
  Duration retryAfter() {
    return retryAfter;
  }
}
