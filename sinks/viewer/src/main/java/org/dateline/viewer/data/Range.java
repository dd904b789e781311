package org.dateline.viewer.data;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Some days, both ends included.
 *
 * @param from the first; none for all before
 * @param to the last; none for all after
 */
public record Range(Optional<LocalDate> from, Optional<LocalDate> to) {}
