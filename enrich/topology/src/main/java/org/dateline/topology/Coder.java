package org.dateline.topology;

import org.dateline.coding.Coding;
import org.dateline.coding.Story;

/** Reads stories into events; what it throws for a story is taken for that story's fault. */
@FunctionalInterface
public interface Coder {
  Coding code(Story story);
}
