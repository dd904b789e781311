package org.dateline.viewer.data;

/** The database cannot answer now; the message says why, without its words. */
public final class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
