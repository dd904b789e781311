package org.dateline.coding.pack;

import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
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
  private final Map<String, List<Holder>> terms = new HashMap<>();
  private final Map<String, Organisation> organisations = new LinkedHashMap<>();
  private final Map<String, Agency> agencies = new LinkedHashMap<>();

  /**
   * Reads the packs' folder {@code world}.
   *
   * @throws PackException where a file is wrong, with its name and line
   */
  public World(PackFiles files) {
    Problems problems = new Problems();
    List<Table.Row> rows = Table.read(files, "world/countries.tsv");
    problems.each(rows, 3, 6, this::country);
    problems.each(rows, 3, 6, row -> row.items(3).forEach(code -> check(row, code)));
    problems.each(Table.read(files, "world/organisations.tsv"), 3, 3, this::organisation);
    problems.each(Table.read(files, "world/agencies.tsv"), 3, 3, this::agency);
    problems.each(Table.read(files, "world/leaders.tsv"), 6, 6, this::leader);
    problems.raise();
  }

  private void country(Table.Row row) {
    String code = row.cell(0);
    String alpha2 = row.isEmpty(1) ? null : row.cell(1);
    Country country = new Country(code, alpha2, zone(row), Set.copyOf(row.items(3)));
    if (countries.put(code, country) != null) {
      throw row.wrong("'" + code + "' is there already");
    }
  }

  private void organisation(Table.Row row) {
    String name = row.cell(0);
    if (organisations.put(name, new Organisation(name, home(row), row.items(2))) != null) {
      throw row.wrong("'" + name + "' is there already");
    }
  }

  private void agency(Table.Row row) {
    String name = row.cell(0);
    if (agencies.put(name, new Agency(name, home(row), row.items(2))) != null) {
      throw row.wrong("'" + name + "' is there already");
    }
  }

  private String home(Table.Row row) {
    return row.isEmpty(1) ? null : check(row, row.cell(1));
  }

  private void leader(Table.Row row) {
    Leader leader =
        new Leader(
            check(row, row.cell(0)),
            row.cell(1),
            row.cell(2),
            day(row, row.cell(4), Long.MIN_VALUE),
            day(row, row.cell(5), Long.MAX_VALUE));
    if (leader.end() < leader.start()) {
      throw row.wrong("the term ends before it begins");
    }
    Holder holder = new Holder(leader, row.items(3));
    holders.add(holder);
    terms.computeIfAbsent(leader.name(), k -> new ArrayList<>()).add(holder);
    for (String key : holder.keys()) {
      if (key.indexOf(' ') > 0 && !key.startsWith("?")) {
        terms.computeIfAbsent(key, k -> new ArrayList<>()).add(holder);
      }
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

  /** All terms of the office holder whose full name has that spelling, or null. */
  List<Holder> terms(String name) {
    return terms.get(name);
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

  /** The code, which must be a country's. */
  String check(Table.Row row, String code) {
    if (!countries.containsKey(code)) {
      throw row.wrong("unknown country '" + code + "'");
    }
    return code;
  }

  private static ZoneId zone(Table.Row row) {
    try {
      return row.isEmpty(2) ? null : ZoneId.of(row.cell(2));
    } catch (DateTimeException e) {
      throw row.wrong("unknown time zone '" + row.cell(2) + "'");
    }
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
