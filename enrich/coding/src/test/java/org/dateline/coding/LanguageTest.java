package org.dateline.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language a story is read in: the wire's tag goes first. */
class LanguageTest {
  private static final StoryCoder CODER = StoryCoder.load();
  private static final String GERMAN = "Frankreich lobte Mali für die Wahl und dankte dem Land.";

  private static String language(String tag, String text) {
    return CODER.code(new Story("t", tag, null, "test", null, "", text)).language();
  }

  static List<String> languages() {
    return Rows.languages("cases");
  }

  @ParameterizedTest
  @CsvSource({
    "de, de",
    "de-AT, de",
    "de_CH, de",
    "DE, de",
    "ger, de",
    "deu, de",
    "' de ', de",
    "en-GB, en",
    "eng, en",
    "fi, und",
    "nl-BE, und",
    "not a tag!, de",
    "und, de",
    "mul, de",
    "'', de"
  })
  void takesTheWiresTag(String tag, String language) {
    assertThat(language(tag, GERMAN)).isEqualTo(language);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void findsTheLanguageOfSingleSentences(String language) {
    List<String[]> rows = Rows.of("cases", language);
    List<String[]> known =
        rows.stream().filter(row -> language(null, row[0]).equals(language)).toList();
    long mistaken =
        rows.stream()
            .map(row -> language(null, row[0]))
            .filter(found -> !found.equals(language) && !found.equals("und"))
            .count();

    assertThat((double) known.size() / rows.size()).isGreaterThan(0.85);
    assertThat((double) mistaken / rows.size()).isLessThan(0.02);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "De minister van Buitenlandse Zaken sprak donderdag in Berlijn met zijn Duitse collega.",
        "O ministro das Relações Exteriores do Brasil disse que o país vai abrir uma embaixada.",
        "Polski minister spraw zagranicznych spotkał się we wtorek ze swoim odpowiednikiem.",
        "Suomen ulkoministeri tapasi tiistaina Ruotsin ulkoministerin Helsingissä.",
        "Sveriges utrikesminister träffade på tisdagen sin norska kollega i Oslo.",
        "Міністр закордонних справ України зустрівся у вівторок зі своїм польським колегою.",
        "Türkiye Dışişleri Bakanı salı günü Ankara'da Azerbaycanlı mevkidaşıyla görüştü.",
        "42 17 3,5",
        ""
      })
  void takesNoOtherLanguageForOneOfThem(String text) {
    Coding coding = CODER.code(new Story("t", null, null, "test", null, "", text));

    assertThat(coding.language()).isEqualTo("und");
    assertThat(coding.events()).isEmpty();
  }
}
