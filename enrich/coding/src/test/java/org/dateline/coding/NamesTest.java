package org.dateline.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organisations, credits and persons that stories name. */
class NamesTest {
  private static final StoryCoder CODER = StoryCoder.load();

  private static Coding code(String language, String day, String wire, String text) {
    return CODER.code(
        new Story("test:1", language, Instant.parse(day + "T12:00:00Z"), wire, null, "", text));
  }

  private static List<Entity> entities(Coding coding, String kind) {
    return coding.entities().stream().filter(e -> e.kind().equals(kind)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Die Vereinten Nationen forderten Israel zum Abzug auf.|Vereinten Nationen|",
        "de|Die OSZE schickt Beobachter nach Georgien.|OSZE|",
        "de|Die Internationale Atomenergiebehörde prüft den Iran.|Internationale Atomenergiebehörde|",
        "de|Deutschland ist Mitglied der Nato.|Nato|",
        "de|Der russische Konzern Gazprom liefert Gas nach Ungarn.|Gazprom|RUS",
        "en|The World Bank lent Kenya money.|World Bank|",
        "en|Armenia complained to the OSCE.|OSCE|",
        "en|The WHO praised Rwanda.|WHO|",
        "en|The International Criminal Court opened an inquiry into Libya.|International Criminal Court|",
        "en|Huawei signed a contract with Angola.|Huawei|CHN",
        "en|Hezbollah fired rockets at Israel.|Hezbollah|LBN",
        "en|Amnesty International accused Egypt.|Amnesty International|",
      })
  void namesOrganisations(String language, String text, String name, String country) {
    assertThat(entities(code(language, "2021-06-15", null, text), "organisation"))
        .anySatisfy(
            e -> {
              assertThat(e.name()).isEqualTo(name);
              assertThat(e.country()).isEqualTo(country);
              assertThat(e.mentions()).isNotEmpty();
            });
  }

  @Test
  void anOrganisationHasOneEntityForAllItsForms() {
    Coding coding =
        code(
            "en",
            "2021-06-15",
            null,
            "The IAEA said Iran had agreed. The International Atomic Energy Agency will report.");

    assertThat(entities(coding, "organisation"))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.name()).isEqualTo("International Atomic Energy Agency");
              assertThat(e.mentions()).hasSize(2);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Russland griff die Ukraine an. Nato-Generalsekretär Jens Stoltenberg verurteilte Belarus.",
        "en|Russia met Ukraine. UN Secretary-General Antonio Guterres condemned Israel.",
        "en|Russia met Ukraine. The head of the World Bank criticised Egypt.",
        "en|NATO condemned Belarus.",
        "de|Die Vereinten Nationen verurteilten Israel."
      })
  void thoseWhoActForAnOrganisationActForNoCountry(String language, String text) {
    assertThat(code(language, "2021-06-15", null, text).events())
        .noneMatch(e -> e.type() == EventType.ACCUSE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|azertac|Das meldete die russische Nachrichtenagentur TASS.|tass",
        "de|azertac|Laut Reuters traf Lawrow in Baku ein.|reuters",
        "de|azertac|Berlin (dpa) - Deutschland kritisierte Ungarn.|dpa",
        "de|dpa|Berlin (dpa) - Deutschland kritisierte Ungarn.|",
        "de|azertac|Der Minister sagte der Deutschen Presse-Agentur, Deutschland helfe.|dpa",
        "en|apa|MOSCOW, June 15 (Xinhua) -- Russia met China.|xinhua",
        "en|apa|Russia met China, the TASS news agency reported.|tass",
        "en|apa|According to IRNA, Iran rejected the claim.|irna",
        "en|apa|The minister told Reuters that Iran rejected the claim.|reuters",
        "en|apa|Russia has arrested the head of Bloomberg.|",
      })
  void tellsWhomTheStoryCredits(String language, String wire, String text, String credit) {
    assertThat(code(language, "2021-06-15", wire, text).credits())
        .isEqualTo(credit == null ? List.of() : List.of(credit));
  }

  @Test
  void readsALineOfCreditsAtTheEnd() {
    Coding coding =
        code("de", "2021-06-15", "azertac", "Frankreich lobte Mali.\n\n(dpa/AFP)\n\nQuelle: TASS");

    assertThat(coding.credits()).containsExactly("dpa", "afp", "tass");
  }
}
