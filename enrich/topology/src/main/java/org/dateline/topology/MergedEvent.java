package org.dateline.topology;

import org.dateline.schemas.RelationEvent;

/**
 * An event as all stories that report it tell it.
 *
 * @param dayStories how many different stories report events of its pair's day
 */
record MergedEvent(RelationEvent event, int dayStories) {}
