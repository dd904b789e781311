package org.dateline.coding.pack;

/** A knowledge pack that cannot be read; the message names file and line of all that is wrong. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public PackException(String message) {
    super(message);
  }
}
