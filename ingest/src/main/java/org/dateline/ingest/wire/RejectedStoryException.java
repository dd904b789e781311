package org.dateline.ingest.wire;

import java.util.Optional;

/** A story that cannot be taken in. The message tells the wire's technician what to mend. */
public final class RejectedStoryException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What sort of fault it is. */
  public enum Fault {
    /** The bytes are not what they claim to be: broken JSON, broken UTF-8, nothing at all. */
    UNREADABLE,
    /** The declared charset is unknown, or not one that the format allows. */
    CHARSET,
    /** The document can be read, but a field is missing or says something impossible. */
    FIELD
  }

  /**
   * Where in the document, counted from 1.
   *
   * @param line the line
   * @param column the character in the line
   */
  public record Place(int line, int column) {}

  private final Fault fault;
  private final String field;
  private final Place place;

  private RejectedStoryException(Fault fault, String field, Place place, String message) {
    super(message);
    this.fault = fault;
    this.field = field;
    this.place = place;
  }

  static RejectedStoryException unreadable(String what) {
    return new RejectedStoryException(Fault.UNREADABLE, null, null, what);
  }

  static RejectedStoryException unreadable(String what, Place place) {
    String where = " (line " + place.line() + ", column " + place.column() + ")";
    return new RejectedStoryException(Fault.UNREADABLE, null, place, what + where);
  }

  static RejectedStoryException charset(String what) {
    return new RejectedStoryException(Fault.CHARSET, "Content-Type", null, what);
  }

  /** A fault in a field; doors use it too, for what they know of the story. */
  public static RejectedStoryException field(String field, String what) {
    return new RejectedStoryException(Fault.FIELD, field, null, field + ": " + what);
  }

  public Fault fault() {
    return fault;
  }

  /** The field at fault, if it is one field's fault. */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  /** Where in the document, if that is known. */
  public Optional<Place> place() {
    return Optional.ofNullable(place);
  }
}
