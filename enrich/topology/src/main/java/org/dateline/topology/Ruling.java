package org.dateline.topology;

import org.dateline.schemas.WireStory;

/**
 * A version of a story with the gate's verdict.
 *
 * @param story null where the record carried none
 * @param reason why, in a sentence; empty where the verdict says all
 */
record Ruling(WireStory story, Verdict verdict, String reason) {}
