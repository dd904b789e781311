package org.dateline.coding.pack;

import java.util.Map;
import java.util.Set;

/**
 * A language as the coder knows it. Immutable.
 *
 * @param language BCP 47 primary subtag, such as {@code de}
 * @param version the pack's version
 * @param verbSecond true where the finite verb stands second and the rest of it last (German)
 * @param freeOrder true where cases tell subject from object and the order does not (Russian)
 * @param capitalNouns true where nouns begin with a capital
 * @param settings all of {@code pack.tsv}
 * @param abbreviations words after which a full stop ends no sentence
 * @param endings what unlisted words can be
 */
public record Pack(
    String language,
    String version,
    boolean verbSecond,
    boolean freeOrder,
    boolean capitalNouns,
    Map<String, String> settings,
    Set<String> abbreviations,
    Lexicon lexicon,
    Endings endings,
    Frames frames,
    Modes modes,
    World world) {}
