package org.dateline.coding;

import java.time.LocalDate;
import java.util.List;

/**
 * One bilateral-relation event.
 *
 * @param source ISO 3166-1 alpha-3 code (or XKX, PSE, TWN, EUE); alphabetically first of the two
 *     where mutual
 * @param target the other country
 * @param mutual true where the event has no direction
 * @param type PLOVER 2.0 event type
 * @param mode PLOVER mode, or null
 * @param date the day on which it happened
 * @param rule the knowledge pack's rule that read it
 * @param evidence the words of source, target and trigger, and their sentence
 */
public record Event(
    String source,
    String target,
    boolean mutual,
    EventType type,
    String mode,
    LocalDate date,
    String rule,
    List<Evidence> evidence) {}
