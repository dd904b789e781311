package org.dateline.topology;

/** What the gate says of a version of a story. */
enum Verdict {
  /** The newest, and free to be read. */
  RELEASED,
  /** The newest, and a kill: what the story brought is withdrawn. */
  KILLED,
  /** The newest, and to be kept back until a newer one: what the story brought is withdrawn. */
  WITHHELD,
  /** Newer than what stands, and waiting for the end of its embargo. */
  EMBARGOED,
  /** The same again. */
  REPEATED,
  /** A higher version is known. */
  SUPERSEDED,
  /** No version of any story. */
  MALFORMED
}
