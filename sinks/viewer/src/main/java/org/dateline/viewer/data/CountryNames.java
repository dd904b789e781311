package org.dateline.viewer.data;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The countries and their names in any language, from CLDR. */
public final class CountryNames {

  /** Codes that are in use for countries, but not ISO's. */
  private static final Map<String, String> BEYOND_ISO = Map.of("XKX", "XK", "EUE", "EU");

  private static final Map<String, String> REGIONS = regions();

  private CountryNames() {}

  private static Map<String, String> regions() {
    Map<String, String> regions = new HashMap<>(BEYOND_ISO);
    for (String region : ULocale.getISOCountries()) {
      String code = new ULocale("und", region).getISO3Country();
      // ICU lists codes of its own too, such as Kosovo's with none of three letters.
      if (code.length() == 3 && !regions.containsValue(region)) {
        regions.put(code, region);
      }
    }
    return Map.copyOf(regions);
  }

  /** Whether a code is a country's: ISO 3166-1 alpha-3, XKX or EUE. */
  public static boolean isKnown(String code) {
    return REGIONS.containsKey(code);
  }

  /** Names by code, in the order in which the language sorts them. */
  public static Map<String, String> in(ULocale language) {
    LocaleDisplayNames names = LocaleDisplayNames.getInstance(language);
    Collator collator = Collator.getInstance(language);
    Map<String, String> byName = new TreeMap<>(collator::compare);
    REGIONS.forEach((code, region) -> byName.put(names.regionDisplayName(region), code));
    Map<String, String> byCode = new LinkedHashMap<>();
    byName.forEach((name, code) -> byCode.put(code, name));
    return byCode;
  }
}
