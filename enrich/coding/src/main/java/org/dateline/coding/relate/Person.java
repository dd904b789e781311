package org.dateline.coding.relate;

import java.util.LinkedHashSet;
import java.util.Set;
import org.dateline.coding.parse.Phrase;

/** A person of the story. */
final class Person {
  String name;
  String country;
  String office;

  /** The name in the table of offices, or null for who is not in it. */
  String holder;

  final Set<Phrase> mentions = new LinkedHashSet<>();

  Person(String name) {
    this.name = name;
  }
}
