package org.dateline.coding.pack;

/**
 * A term of office.
 *
 * @param start first day as epoch day
 * @param end last day as epoch day, {@link Long#MAX_VALUE} while in office
 */
public record Leader(String country, String office, String name, long start, long end) {}
