package org.dateline.coding;

/**
 * The words that a part of an event was read from.
 *
 * @param role {@code source}, {@code target}, {@code trigger} or {@code sentence}
 * @param span where they stand
 */
public record Evidence(String role, Span span) {}
