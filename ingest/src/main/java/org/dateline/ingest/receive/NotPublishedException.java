package org.dateline.ingest.receive;

/** A story that could not be published; the message says why, in words fit for the sender. */
public final class NotPublishedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What the sender can do about it. */
  public enum Remedy {
    /** Send it again later: a part behind the door is away. */
    SEND_AGAIN,
    /** Send less: the story is larger than the topic takes. */
    SEND_LESS
  }

  private final Remedy remedy;

  public NotPublishedException(Remedy remedy, String message, Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
  }

  public Remedy remedy() {
    return remedy;
  }
}
