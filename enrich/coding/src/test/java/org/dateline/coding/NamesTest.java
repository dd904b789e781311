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

  private static void reads(String language, String day, String text, String... wanted) {
    assertThat(code(language, day, null, text).events())
        .as(text)
        .extracting(e -> e.source() + (e.mutual() ? "<>" : ">") + e.target() + ":" + e.type())
        .containsExactlyInAnyOrder(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|2021-06-15|Lawrow kritisierte Polen.|RUS>POL:ACCUSE",
        "en|2021-06-15|Lavrov criticised Poland.|RUS>POL:ACCUSE",
        "de|2021-06-15|Selenskyj lobte Kanada.|UKR>CAN:SUPPORT",
        "en|2021-06-15|Zelenskiy praised Canada.|UKR>CAN:SUPPORT",
        "en|2021-06-15|Zelensky praised Canada.|UKR>CAN:SUPPORT",
        "de|2022-06-15|Dschaparow lobte China.|KGZ>CHN:SUPPORT",
        "en|2022-06-15|Japarov praised China.|KGZ>CHN:SUPPORT",
        "de|2021-06-15|Cavusoglu kritisierte Frankreich.|TUR>FRA:ACCUSE",
        "de|2021-06-15|Çavuşoğlu kritisierte Frankreich.|TUR>FRA:ACCUSE",
        "en|2021-06-15|Vucic criticised Croatia.|SRB>HRV:ACCUSE",
        "en|2021-06-15|Museveni criticised Britain.|UGA>GBR:ACCUSE",
        "de|2019-06-15|Bolsonaro kritisierte Frankreich.|BRA>FRA:ACCUSE",
        "en|2024-06-15|Milei criticised Spain.|ARG>ESP:ACCUSE",
        "de|2009-06-15|Gaddafi kritisierte die Schweiz.|LBY>CHE:ACCUSE",
        "en|2009-06-15|Gadhafi criticised Switzerland.|LBY>CHE:ACCUSE",
        "en|2021-06-15|Borrell criticised Belarus.|EUE>BLR:ACCUSE",
        "de|2021-06-15|Von der Leyen kritisierte Belarus.|EUE>BLR:ACCUSE",
        "de|2018-06-15|Von der Leyen kritisierte Belarus.|DEU>BLR:ACCUSE",
      })
  void aBareSurnameActsForTheState(String language, String day, String text, String event) {
    reads(language, day, text, event);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|2012-06-15|Schroeder criticised Poland.",
        "de|2023-06-15|Merkel kritisierte Ungarn.",
        "en|2004-06-15|Merkel criticised Hungary.",
        "en|2009-06-15|Brown criticised France.",
        "en|2013-06-15|James Cameron criticised France.",
        "en|2009-06-15|Britain has courts. Michael Brown criticised France. Brown was angry with France.",
      })
  void aSurnameAloneActsForNobodyOutOfOfficeOrWithoutSupport(
      String language, String day, String text) {
    reads(language, day, text);
  }

  @Test
  void aCommonSurnameNeedsItsCountry() {
    reads("en", "2009-06-15", "London is cold. Brown criticised France.", "GBR>FRA:ACCUSE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Putins Besuch in der Türkei begann am Montag.|RUS<>TUR:CONSULT",
        "en|Putin's visit to Turkey began on Monday.|RUS<>TUR:CONSULT",
        "de|Merkels Kritik an Ungarn war scharf.|DEU>HUN:ACCUSE",
        "en|Merkel's criticism of Hungary was sharp.|DEU>HUN:ACCUSE",
        "de|Die Biden-Regierung kritisierte China.|USA>CHN:ACCUSE",
        "de|Putin-Sprecher Dmitri Peskow kritisierte Polen.|RUS>POL:ACCUSE",
        "en|Turkey's Cavusoglu criticised France.|TUR>FRA:ACCUSE",
      })
  void whatIsAPersonsIsTheStates(String language, String text, String event) {
    reads(language, "2021-06-15", text, event);
  }

  @Test
  void aPersonIsKnownByEverySpellingOnceIntroduced() {
    Coding coding =
        code(
            "de",
            "2021-06-15",
            null,
            "Der türkische Außenminister Mevlüt Çavuşoğlu traf seinen Kollegen. Çavuşoğlu sagte"
                + " nichts. Cavusoglu reiste ab.");

    assertThat(entities(coding, "person"))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.name()).isEqualTo("Mevlüt Çavuşoğlu");
              assertThat(e.country()).isEqualTo("TUR");
              assertThat(e.office()).isEqualTo("foreign minister");
              assertThat(e.mentions()).hasSize(3);
            });
  }

  @Test
  void aSurnameBeforeTheFullNameIsTheSamePersons() {
    Coding coding =
        code("en", "2021-06-15", null, "Xi met Merkel. Chinese President Xi Jinping left Berlin.");

    assertThat(entities(coding, "person"))
        .extracting(Entity::name)
        .containsExactly("Xi Jinping", "Merkel");
  }

  @Test
  void aFormerOfficeIsSaidToBeFormer() {
    Coding coding =
        code("en", "2010-08-15", null, "Former US President Jimmy Carter visited North Korea.");

    assertThat(entities(coding, "person"))
        .singleElement()
        .satisfies(e -> assertThat(e.office()).isEqualTo("former president"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Iraqi Minister Mustafa al-Rubaie left. Al-Rubaie praised Turkey.|IRQ>TUR:SUPPORT",
        "de|Der irakische Minister Mustafa al-Rubaie reiste ab. Al-Rubaie lobte die Türkei.|IRQ>TUR:SUPPORT",
        "en|Belgian Minister Ludivine van der Zande left. Van der Zande praised Mali.|BEL>MLI:SUPPORT",
        "en|Bolivian Foreign Minister Diego Paryo Rodriguez left. Paryo thanked Cuba.|BOL>CUB:SUPPORT",
        "en|South Korean Minister Han Sol-gi left. Han thanked Japan.|KOR>JPN:SUPPORT",
        "en|Russian Minister Anton Petrovich Solkin left. Solkin thanked Cuba.|RUS>CUB:SUPPORT",
        "en|Qatari Minister Sheikh Ahmed bin Fahad left. Sheikh Ahmed thanked Egypt.|QAT>EGY:SUPPORT",
        "en|German Minister Karl von Trossau left. Von Trossau thanked Chile.|DEU>CHL:SUPPORT",
      })
  void aPersonOnceIntroducedIsKnownByTheSurname(String language, String text, String event) {
    reads(language, "2021-06-15", text, event);
  }
}
