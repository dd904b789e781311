package org.dateline.coding;

import java.time.LocalDate;

/**
 * The line that opens a wire story; each part is null where the line does not give it.
 *
 * @param place as written, such as {@code Baku}
 * @param country ISO 3166-1 alpha-3 code of the place's country
 * @param date the date in the line
 * @param agency the agency that the line credits
 */
public record Dateline(String place, String country, LocalDate date, String agency) {}
