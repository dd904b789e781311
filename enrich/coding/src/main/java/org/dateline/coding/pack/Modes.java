package org.dateline.coding.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.coding.EventType;

/**
 * Reads {@code modes.tsv}: the words by which an event is told more closely where its frame leaves
 * that open, such as what is asked for, or with which weapons.
 */
public final class Modes {
  private static final Set<Element.Kind> KINDS =
      EnumSet.of(Element.Kind.VERB, Element.Kind.NOUN, Element.Kind.WORD, Element.Kind.PREP_NOUN);

  /**
   * A mode and the words that show it, all of them.
   *
   * @param mode PLOVER mode
   */
  public record Sign(String mode, List<Element> elements) {}

  private final Map<EventType, List<Sign>> signs = new EnumMap<>(EventType.class);
  private final ElementReader reader;

  Modes(ElementReader reader) {
    this.reader = reader;
  }

  void add(Table.Row row) {
    List<Element> elements = new ArrayList<>();
    for (String part : row.words(2)) {
      Element element = reader.read(row, part);
      if (!KINDS.contains(element.kind())) {
        throw row.wrong("a mode is shown by v:, n:, w: or p:prep:, not '" + part + "'");
      }
      elements.add(element);
    }
    for (String name : row.cell(0).split("[|]")) {
      EventType type = Frames.type(row, name);
      String mode = row.known(1, "mode of " + type, Kinds.modes(type));
      signs.computeIfAbsent(type, k -> new ArrayList<>()).add(new Sign(mode, elements));
    }
  }

  /** The signs of a type's modes, those that go before others first. */
  public List<Sign> of(EventType type) {
    return signs.getOrDefault(type, List.of());
  }
}
