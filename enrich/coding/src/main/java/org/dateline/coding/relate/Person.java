package org.dateline.coding.relate;

import java.util.ArrayList;
import java.util.List;
import org.dateline.coding.parse.Phrase;

/** A person of the story. */
final class Person {
  String name;
  String country;
  String office;

  /** The name in the table of offices, or null for who is not in it. */
  String holder;

  final List<Phrase> mentions = new ArrayList<>();

  Person(String name) {
    this.name = name;
  }
}
