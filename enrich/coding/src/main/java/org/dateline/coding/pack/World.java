package org.dateline.coding.pack;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is the same in every language: countries, their zones and neighbours, office holders,
 * organisations, news agencies. How a language spells their names otherwise stands in its pack.
 */
public final class World {
  /**
   * A country.
   *
   * @param alpha2 ISO 3166-1 alpha-2 code, or null where it has none
   * @param zone time zone of its capital, or null
   */
  public record Country(String code, String alpha2, ZoneId zone, Set<String> neighbours) {}

  record Holder(Leader leader, List<String> keys) {}

  record Organisation(String name, String country, List<String> forms) {}

  record Agency(String name, String country, List<String> forms) {}

  private final Map<String, Country> countries = new HashMap<>();
  private final List<Holder> holders = new ArrayList<>();
  private final Map<String, Organisation> organisations = new LinkedHashMap<>();
  private final Map<String, Agency> agencies = new LinkedHashMap<>();

  public World() {
    for (Table.Row row : Table.read("world/countries.tsv", 3)) {
      String alpha2 = row.cell(1).equals("-") ? null : row.cell(1);
      ZoneId zone = row.cell(2).equals("-") ? null : ZoneId.of(row.cell(2));
      countries.put(row.cell(0), new Country(row.cell(0), alpha2, zone, Set.copyOf(row.items(3))));
    }
    for (Table.Row row : Table.read("world/organisations.tsv", 3)) {
      organisations.put(row.cell(0), new Organisation(row.cell(0), country(row, 1), row.items(2)));
    }
    for (Table.Row row : Table.read("world/agencies.tsv", 3)) {
      agencies.put(row.cell(0), new Agency(row.cell(0), country(row, 1), row.items(2)));
    }
    for (Table.Row row : Table.read("world/leaders.tsv", 6)) {
      Leader leader =
          new Leader(
              row.cell(0),
              row.cell(1),
              row.cell(2),
              day(row, row.cell(4), Long.MIN_VALUE),
              day(row, row.cell(5), Long.MAX_VALUE));
      holders.add(new Holder(leader, row.items(3)));
    }
  }

  public Country country(String code) {
    return countries.get(code);
  }

  public Set<String> codes() {
    return countries.keySet();
  }

  List<Holder> holders() {
    return holders;
  }

  Collection<Organisation> organisations() {
    return organisations.values();
  }

  Collection<Agency> agencies() {
    return agencies.values();
  }

  /** The organisation of that English name, or null. */
  Organisation organisation(String name) {
    return organisations.get(name);
  }

  /** The agency of that name, or null. */
  Agency agency(String name) {
    return agencies.get(name);
  }

  private String country(Table.Row row, int cell) {
    String code = row.cell(cell);
    if (code.equals("-")) {
      return null;
    }
    if (!countries.containsKey(code)) {
      throw row.wrong("unknown country '" + code + "'");
    }
    return code;
  }

  /** The country's name in a language from CLDR, or null. */
  static String name(Country country, String language) {
    if (country.alpha2() == null) {
      return null;
    }
    String name = ULocale.getDisplayCountry("und-" + country.alpha2(), language);
    return name.isEmpty() || name.equals(country.alpha2()) ? null : name;
  }

  private static long day(Table.Row row, String cell, long none) {
    if (cell.equals("-") || cell.isEmpty()) {
      return none;
    }
    String full = cell.length() == 4 ? cell + "-01-01" : cell.length() == 7 ? cell + "-01" : cell;
    try {
      return LocalDate.parse(full).toEpochDay();
    } catch (DateTimeParseException e) {
      throw row.wrong("'" + cell + "' is no date");
    }
  }
}
