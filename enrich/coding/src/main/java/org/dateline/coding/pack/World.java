package org.dateline.coding.pack;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is the same in every language: countries, their zones and neighbours, office holders, news
 * agencies.
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

  record AgencyName(String form, String country) {}

  private final Map<String, Country> countries = new HashMap<>();
  private final List<Holder> holders = new ArrayList<>();
  private final List<AgencyName> agencies = new ArrayList<>();

  public World() {
    for (Table.Row row : Table.read("world/countries.tsv", 3)) {
      String alpha2 = row.cell(1).equals("-") ? null : row.cell(1);
      ZoneId zone = row.cell(2).equals("-") ? null : ZoneId.of(row.cell(2));
      countries.put(row.cell(0), new Country(row.cell(0), alpha2, zone, Set.copyOf(row.items(3))));
    }
    for (Table.Row row : Table.read("world/agencies.tsv", 1)) {
      String country = row.cell(1).equals("-") ? null : row.cell(1);
      row.items(0).forEach(form -> agencies.add(new AgencyName(form, country)));
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

  List<AgencyName> agencies() {
    return agencies;
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
