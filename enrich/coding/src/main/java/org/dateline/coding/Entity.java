package org.dateline.coding;

import java.util.List;

/**
 * Somebody or something that the story names.
 *
 * @param kind country, person or organisation
 * @param name fullest form in the story; for a country its code
 * @param country ISO 3166-1 alpha-3 code (or XKX, PSE, TWN, EUE), or null
 * @param office a person's office in English, such as {@code foreign minister}, or null
 * @param mentions where the story speaks of it, resolved mentions included
 */
public record Entity(
    String kind, String name, String country, String office, List<Span> mentions) {}
