package org.dateline.viewer.http;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;
import io.javalin.http.Context;
import java.util.Arrays;
import org.dateline.viewer.data.Countries;
import org.dateline.viewer.data.Database;

/** {@code /v1/countries}. */
final class CountriesRoute {

  private static final int LONGEST_TAG = 35;

  private static final LocaleMatcher LANGUAGES =
      LocaleMatcher.builder()
          .setSupportedULocales(Arrays.asList(ULocale.getAvailableLocales()))
          .setDefaultULocale(ULocale.ENGLISH)
          .build();

  private final Database database;

  CountriesRoute(Database database) {
    this.database = database;
  }

  void answer(Context ctx) {
    Parameters parameters = new Parameters(ctx, "lang", Answer.FORMAT);
    ULocale language =
        parameters.text("lang", LONGEST_TAG).map(CountriesRoute::language).orElse(asked(ctx));
    Countries countries = Countries.in(language, database);
    ctx.header("Content-Language", countries.language());
    new Answer(countries, Countries.Country.class, countries.countries()).send(ctx, parameters);
  }

  private static ULocale language(String tag) {
    ULocale language = ULocale.forLanguageTag(tag);
    if (language.getLanguage().isEmpty() || !language.toLanguageTag().equalsIgnoreCase(tag)) {
      throw ProblemException.parameter("lang", "expected a language tag such as de or pt-BR");
    }
    return LANGUAGES.getBestMatch(language);
  }

  private static ULocale asked(Context ctx) {
    String languages = ctx.header("Accept-Language");
    try {
      return languages == null ? ULocale.ENGLISH : LANGUAGES.getBestMatch(languages);
    } catch (IllegalArgumentException broken) {
      return ULocale.ENGLISH;
    }
  }
}
