package org.dateline.viewer.data;

import java.util.List;

/** PLOVER 2.0's event types. */
public final class EventTypes {

  /** From cooperation to conflict. */
  public static final List<String> ALL =
      List.of(
          "AGREE",
          "CONSULT",
          "SUPPORT",
          "CONCEDE",
          "COOPERATE",
          "AID",
          "RETREAT",
          "REQUEST",
          "ACCUSE",
          "REJECT",
          "THREATEN",
          "PROTEST",
          "SANCTION",
          "MOBILIZE",
          "COERCE",
          "ASSAULT");

  private EventTypes() {}
}
