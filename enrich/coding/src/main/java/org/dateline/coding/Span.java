package org.dateline.coding;

/**
 * A run of the story's text, in UTF-16 units.
 *
 * @param field {@code headline} or {@code body}
 * @param start first unit
 * @param end unit after the last
 * @param text the text between them
 */
public record Span(String field, int start, int end, String text) {}
