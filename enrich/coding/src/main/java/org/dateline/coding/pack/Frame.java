package org.dateline.coding.pack;

import java.util.List;
import org.dateline.coding.EventType;

/**
 * How a predicate tells an event: the words it takes, and where its source and target stand.
 *
 * @param mode PLOVER mode, or null
 * @param trigger the predicate itself
 * @param needs what else must, or must not, be there
 * @param source places of the source, tried in order
 * @param target places of the target, tried in order; empty for a mutual event among those of
 *     {@code source}
 * @param future type where it is only announced, or null for the type's own
 * @param negated type where it is negated, or null for none
 * @param weak true where both slots must be filled by actors that the text names
 * @param rule name for evidence and explanations, with the pack's language
 */
public record Frame(
    EventType type,
    String mode,
    Element trigger,
    List<Element> needs,
    List<Slot> source,
    List<Slot> target,
    boolean mutual,
    EventType future,
    EventType negated,
    boolean weak,
    String rule) {

  /** True for what somebody must do, as somebody says: it need not be done, and is asked for. */
  public boolean isDemand() {
    return needs.stream().anyMatch(e -> e.kind() == Element.Kind.MODAL);
  }
}
