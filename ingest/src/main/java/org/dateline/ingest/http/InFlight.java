package org.dateline.ingest.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes of requests are being worked on, kept under a bound: a door that takes on more
 * than the brokers take off would die of it.
 */
final class InFlight {

  /** What the smallest request costs beside its bytes. */
  static final int REQUEST = 4096;

  private final long most;
  private final AtomicLong now = new AtomicLong();

  InFlight(long most) {
    this.most = most;
  }

  long bytes() {
    return now.get();
  }

  /** Opens the account of one request. */
  Account open() {
    return new Account();
  }

  /** The bytes of one request. Closing it twice gives nothing back twice. */
  final class Account implements AutoCloseable {

    private final AtomicLong mine = new AtomicLong();

    /** Takes more bytes on; a 503 where there is no room. */
    void add(int bytes) throws ProblemException {
      if (now.addAndGet(bytes) > most) {
        now.addAndGet(-bytes);
        close();
        throw new ProblemException(
            Problem.unavailable("more stories are on their way than can be kept; send it again"));
      }
      mine.addAndGet(bytes);
    }

    @Override
    public void close() {
      now.addAndGet(-mine.getAndSet(0));
    }
  }
}
