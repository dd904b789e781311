package org.dateline.coding;

import java.util.List;

/**
 * What the coder read in a story.
 *
 * @param language the knowledge pack's language, such as {@code de}; {@code und} where no pack
 *     knows it
 * @param dateline the story's dateline, or null
 * @param entities countries, persons and organisations in order of their first mention
 * @param events the bilateral events, a set
 * @param fingerprint MinHash of the body, else of the headline; 0 where there is no text
 * @param credits other wires that the story credits, lower case
 * @param coder version of the coder
 * @param pack language and version of the knowledge pack
 */
public record Coding(
    String language,
    Dateline dateline,
    List<Entity> entities,
    List<Event> events,
    long fingerprint,
    List<String> credits,
    String coder,
    String pack) {}
