package org.dateline.standalone.quality;

/** What of the events a score looks at. */
enum View {
  /** The countries that the story names. */
  COUNTRY,
  /** Unordered pairs of countries. */
  PAIR,
  /** Unordered pairs with the quad class. */
  QUAD,
  /** Unordered pairs with the event type. */
  TYPE,
  /** Source, target and event type; where people read no direction, either is right. */
  DIRECTED;

  String label() {
    return name().toLowerCase();
  }
}
