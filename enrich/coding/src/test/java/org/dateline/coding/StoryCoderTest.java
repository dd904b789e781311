package org.dateline.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryCoderTest {
  private static final StoryCoder CODER = StoryCoder.load();
  private static final Instant NOON = Instant.parse("2020-06-10T12:00:00Z");

  private static Story story(String language, String body) {
    return new Story("test:1", language, NOON, "test", null, "", body);
  }

  private static Set<String> events(Coding coding) {
    return coding.events().stream()
        .map(e -> e.source() + (e.mutual() ? "<>" : ">") + e.target() + ":" + e.type())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void readsWhoCalledWhom() {
    Coding coding =
        CODER.code(
            story(
                "de",
                "Bei einem Telefonat sprachen der aserbaidschanische Außenminister Elmar Mammadyarov und sein"
                    + " afghanischer Amtskollege Mohammad Hanif Atmar über den Handel."));

    assertThat(events(coding)).contains("AFG<>AZE:CONSULT");
    assertThat(coding.events().get(0).mode()).isEqualTo("phone");
    assertThat(coding.events().get(0).date()).isEqualTo(LocalDate.of(2020, 6, 10));
    assertThat(coding.entities())
        .anySatisfy(
            e -> {
              assertThat(e.name()).isEqualTo("Elmar Mammadyarov");
              assertThat(e.country()).isEqualTo("AZE");
              assertThat(e.office()).isEqualTo("foreign minister");
            });
  }

  @Test
  void leavesOutWhatIsDenied() {
    assertThat(CODER.code(story("en", "Iran did not attack Iraq on Monday.")).events()).isEmpty();
  }

  @Test
  void knowsALanguageByItsWords() {
    Coding coding =
        CODER.code(
            story(
                null,
                "Le président du Sénégal s'est entretenu avec son homologue du Mali à Dakar."));

    assertThat(coding.language()).isEqualTo("fr");
    assertThat(events(coding)).containsExactly("MLI<>SEN:CONSULT");
  }

  @Test
  void readsNoEventsInALanguageThatNoPackKnows() {
    Coding coding = CODER.code(story("fi", "Suomen ulkoministeri tapasi Ruotsin ulkoministerin."));

    assertThat(coding.language()).isEqualTo("und");
    assertThat(coding.events()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "\uD800",
        "GERMANY CONDEMNS RUSSIA",
        "<p>Germany</p> condemned <b>Russia</b>.",
        "😀 Germany met France 😀",
        "Ger\u00ADmany con\u00ADdemned Russia.",
        "a\u0301 b\u0301",
        ", , , . . .",
        "1 2 3 4 | 5 | 6"
      })
  void answersAnyText(String text) {
    assertThat(CODER.code(story("en", text)).coder()).isNotEmpty();
    assertThat(CODER.code(story("de", text)).coder()).isNotEmpty();
    assertThat(CODER.code(story(null, text)).coder()).isNotEmpty();
    assertThat(CODER.explain(story("en", text))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "fr", "ru", "it"})
  void evidenceIsTheTextItself(String language) throws IOException {
    for (String[] row : cases(language)) {
      for (Event e : CODER.code(story(language, row[0])).events()) {
        assertThat(e.evidence()).isNotEmpty();
        for (Evidence evidence : e.evidence()) {
          Span s = evidence.span();
          assertThat(s.text()).isEqualTo(row[0].substring(s.start(), s.end()));
        }
      }
    }
  }

  /** A floor under what the coder reads of our own sentences: it may rise and must not fall. */
  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "fr", "ru", "it"})
  void readsOurOwnSentences(String language) throws IOException {
    int right = 0;
    List<String[]> cases = cases(language);
    for (String[] row : cases) {
      Set<String> wanted = new TreeSet<>();
      for (String event : row[1].split(" +")) {
        if (!event.equals("none") && !event.isBlank()) {
          wanted.add(event);
        }
      }
      right += events(CODER.code(story(language, row[0]))).equals(wanted) ? 1 : 0;
    }

    System.out.println(
        language + ": " + right + " of " + cases.size() + " sentences read as wanted");
    assertThat((double) right / cases.size()).isGreaterThan(0.84);
  }

  @Test
  void theCoderKnowsNoKafkaAndNoAvro() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dateline.coding");

    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.kafka..", "org.apache.avro..", "org.dateline.schemas..", "java.net..")
        .check(classes);
  }

  private static List<String[]> cases(String language) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                StoryCoderTest.class.getResourceAsStream(
                    "/org/dateline/coding/cases/" + language + ".tsv"),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split("\t"))
          .filter(r -> r.length > 1)
          .toList();
    }
  }
}
