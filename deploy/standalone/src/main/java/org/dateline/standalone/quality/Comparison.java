package org.dateline.standalone.quality;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dateline.coding.EventType;

/**
 * One story's events as people read them and as they were coded, each as the set that a view sees.
 * What people left optional is in neither.
 */
final class Comparison {
  private final GoldStory gold;
  private final Coded coded;
  private final Map<View, Set<String>> want = new EnumMap<>(View.class);
  private final Map<View, Set<String>> got = new EnumMap<>(View.class);

  /**
   * Something coded.
   *
   * @param source country code
   * @param target country code
   * @param type its type
   * @param mode its PLOVER mode, or null
   * @param date its day, or null
   */
  record CodedEvent(String source, String target, EventType type, String mode, String date) {
    String pair() {
      return source.compareTo(target) < 0 ? source + "-" + target : target + "-" + source;
    }

    String undirected() {
      return pair() + " " + type;
    }

    String directed() {
      return source + ">" + target + " " + type;
    }
  }

  Comparison(GoldStory gold, Coded coded) {
    this.gold = gold;
    this.coded = coded;
    Set<String> mutual = new HashSet<>();
    gold.events().stream()
        .filter(GoldStory.GoldEvent::mutual)
        .map(Comparison::event)
        .forEach(event -> mutual.add(event.undirected()));
    for (View view : View.values()) {
      want.put(view, new TreeSet<>());
      got.put(view, new TreeSet<>());
    }
    Map<View, Set<String>> optional = new EnumMap<>(View.class);
    for (View view : View.values()) {
      optional.put(view, new TreeSet<>());
    }
    for (GoldStory.GoldEvent event : gold.events()) {
      add(event.optional() ? optional : want, event(event), mutual);
    }
    coded.events().forEach(event -> add(got, event, mutual));
    want.get(View.COUNTRY).addAll(gold.countries());
    got.get(View.COUNTRY).addAll(coded.countries());
    for (View view : View.values()) {
      optional.get(view).removeAll(want.get(view));
      got.get(view).removeAll(optional.get(view));
    }
  }

  private static CodedEvent event(GoldStory.GoldEvent event) {
    return new CodedEvent(event.source(), event.target(), event.type(), event.mode(), event.date());
  }

  private static void add(Map<View, Set<String>> views, CodedEvent event, Set<String> mutual) {
    if (event.source().equals(event.target())) {
      return;
    }
    String type = event.undirected();
    views.get(View.PAIR).add(event.pair());
    views.get(View.QUAD).add(event.pair() + " " + event.type().quad());
    views.get(View.TYPE).add(type);
    views.get(View.DIRECTED).add(mutual.contains(type) ? type : event.directed());
  }

  GoldStory gold() {
    return gold;
  }

  Coded coded() {
    return coded;
  }

  Count count(View view) {
    return Count.of(want.get(view), got.get(view));
  }

  /** The view {@link View#TYPE}, of one type alone. */
  Count count(EventType type) {
    String suffix = " " + type;
    return Count.of(ending(want, suffix), ending(got, suffix));
  }

  private static Set<String> ending(Map<View, Set<String>> views, String suffix) {
    Set<String> part = new TreeSet<>(views.get(View.TYPE));
    part.removeIf(event -> !event.endsWith(suffix));
    return part;
  }

  /** Of the directed events that were coded rightly, how many have the day that people read. */
  Count dates() {
    return details(CodedEvent::date);
  }

  /** Of the directed events that were coded rightly, how many have the mode that people read. */
  Count modes() {
    return details(CodedEvent::mode);
  }

  private Count details(Function<CodedEvent, String> detail) {
    int known = 0;
    int right = 0;
    for (GoldStory.GoldEvent event : gold.events()) {
      CodedEvent wanted = event(event);
      List<CodedEvent> answers =
          coded.events().stream().filter(c -> same(c, wanted, event.mutual())).toList();
      if (detail.apply(wanted) != null && !answers.isEmpty()) {
        known++;
        right += answers.stream().map(detail).anyMatch(detail.apply(wanted)::equals) ? 1 : 0;
      }
    }
    return new Count(right, known, known);
  }

  private static boolean same(CodedEvent a, CodedEvent b, boolean mutual) {
    return mutual ? a.undirected().equals(b.undirected()) : a.directed().equals(b.directed());
  }

  /** Whether exactly what people read was coded. */
  boolean isRight() {
    return missed(View.DIRECTED).isEmpty() && extra(View.DIRECTED).isEmpty();
  }

  /** What people read and the coder did not. */
  Set<String> missed(View view) {
    Set<String> missed = new TreeSet<>(want.get(view));
    missed.removeAll(got.get(view));
    return missed;
  }

  /** What the coder read and people did not. */
  Set<String> extra(View view) {
    Set<String> extra = new TreeSet<>(got.get(view));
    extra.removeAll(want.get(view));
    return extra;
  }
}
