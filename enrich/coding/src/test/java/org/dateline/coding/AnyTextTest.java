package org.dateline.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever the text is, it is answered, in time, and what stands in the answer stands in it. */
class AnyTextTest {
  private static final StoryCoder CODER = StoryCoder.load();
  private static final Instant NOON = Instant.parse("2021-06-15T12:00:00Z");

  private static final List<String> NOISE =
      List.of(
          "\u00AD",
          "\u0308",
          "\u0301",
          "\u200B",
          "\u2060",
          "\uFEFF",
          "\u00A0",
          "\u202F",
          "\u2028",
          "\uD83D\uDE00",
          "\uD83C\uDDE9\uD83C\uDDEA",
          "\uD800",
          "\uDC00",
          "\u0000",
          "\u001A",
          "„",
          "“",
          "”",
          "«",
          "»",
          "‚",
          "‘",
          "’",
          "'",
          "\"",
          "(",
          ")",
          "[",
          "]",
          "{",
          "<p>",
          "</p>",
          "<br/>",
          "&nbsp;",
          "&quot;",
          "&#8211;",
          "|",
          "\t",
          "---",
          "–",
          "—",
          "...",
          "…",
          ".",
          ",",
          ";",
          ":",
          "!",
          "?",
          "\n",
          "\n\n",
          "\r\n",
          " ",
          "4.6.",
          "31.",
          "32.13.",
          "0.0.0000",
          "99999999999999999999",
          "1.2.3.4.5",
          "٣",
          "٣١ Mai",
          "²",
          "½",
          "Ⅳ",
          "ß",
          "ﬁ",
          "İ",
          "ı",
          "Ǆ",
          "ϒ",
          "中国",
          "日本と韓国",
          "ایران",
          "A.",
          "U.S.",
          "z.B.",
          "'s",
          "l'",
          "-",
          "US-",
          "@dateline",
          "#news",
          "http://example.org/a?b=c",
          "%",
          "€",
          "\uFFFD");

  @Provide
  Arbitrary<String> texts() {
    List<String> words = new ArrayList<>(NOISE);
    for (String language : List.of("de", "en")) {
      for (String[] row : Rows.of("cases", language).subList(0, 150)) {
        words.addAll(List.of(row[0].split(" ")));
      }
    }
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of(words)),
            Tuple.of(1, Arbitraries.of(NOISE)),
            Tuple.of(1, Arbitraries.strings().ofMaxLength(5)));
    Arbitrary<String> glue = Arbitraries.of(" ", " ", " ", "", "\n", "\u00AD");
    return Combinators.combine(piece, glue)
        .as((p, g) -> p + g)
        .list()
        .ofMaxSize(120)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> sentences() {
    List<String> texts = new ArrayList<>();
    for (String language : Rows.languages("cases")) {
      Rows.of("cases", language).forEach(row -> texts.add(row[0]));
    }
    return Arbitraries.of(texts);
  }

  @Property(tries = 400)
  void answersAnyText(@ForAll("texts") String headline, @ForAll("texts") String body) {
    for (String language : new String[] {"de", "en", null}) {
      check(new Story("t", language, NOON, "test", null, headline, body));
    }
  }

  @Property(tries = 100)
  void findsTheSameInComposedAndDecomposedText(@ForAll("sentences") String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    for (String language : List.of("de", "fr", "es")) {
      List<Event> expected = events(language, text);
      assertThat(events(language, decomposed).stream().map(AnyTextTest::key))
          .isEqualTo(expected.stream().map(AnyTextTest::key).toList());
    }
  }

  @Property(tries = 100)
  void findsTheSameWithSoftHyphensInEveryWord(@ForAll("sentences") String text) {
    String hyphenated = text.replaceAll("(?<=\\p{L}{2})(?=\\p{L}{2})", "\u00AD");
    for (String language : List.of("de", "en")) {
      List<Event> expected = events(language, text);
      assertThat(events(language, hyphenated).stream().map(AnyTextTest::key))
          .isEqualTo(expected.stream().map(AnyTextTest::key).toList());
    }
  }

  private static String key(Event e) {
    return e.source() + (e.mutual() ? "<>" : ">") + e.target() + " " + e.type();
  }

  private static List<Event> events(String language, String text) {
    return check(new Story("t", language, NOON, "test", null, "", text)).events();
  }

  /** Codes the story and holds every span of the answer against the text. */
  private static Coding check(Story story) {
    Coding coding = CODER.code(story);
    coding.events().forEach(e -> e.evidence().forEach(words -> check(story, words.span())));
    coding.entities().forEach(e -> e.mentions().forEach(span -> check(story, span)));
    for (Event e : coding.events()) {
      assertThat(e.source()).isNotEqualTo(e.target());
      assertThat(e.date()).isNotNull();
      assertThat(e.evidence())
          .extracting(Evidence::role)
          .contains("source", "target", "trigger", "sentence");
    }
    return coding;
  }

  private static void check(Story story, Span span) {
    String field = span.field().equals("headline") ? story.headline() : story.body();
    assertThat(field.substring(span.start(), span.end())).isEqualTo(span.text());
  }

  @Example
  void aLongStoryTakesTimeInProportion() {
    StringBuilder text = new StringBuilder();
    List<String[]> rows = Rows.of("cases", "de");
    Random random = new Random(1);
    while (text.length() < 1 << 20) {
      text.append(rows.get(random.nextInt(rows.size()))[0])
          .append(text.length() % 7 == 0 ? "\n\n" : " ");
    }
    assertInProportion(text.toString());
  }

  @Example
  void aSentenceOfAHundredThousandWordsTakesTimeInProportion() {
    List<String[]> rows = Rows.of("cases", "de");
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    for (int words = 0; words < 100_000; words += 10) {
      for (int i = 0; i < 10; i++) {
        String[] sentence = rows.get(random.nextInt(rows.size()))[0].split("[ .,!?:;]+");
        text.append(sentence[random.nextInt(sentence.length)]).append(' ');
      }
    }
    assertInProportion(text.toString());
  }

  /** Sixteen times the text may take fifty times as long, a generous bound on what is linear. */
  private static void assertInProportion(String text) {
    String part = text.substring(0, text.length() / 16);
    code(part);
    Duration least = Duration.ofMillis(5);
    Duration shortTime = min(code(part), min(code(part), code(part)));
    Duration longTime = code(text);

    assertThat(longTime)
        .isLessThan(
            shortTime.compareTo(least) < 0 ? least.multipliedBy(50) : shortTime.multipliedBy(50));
  }

  /** Processor time, which other work on the machine does not stretch. */
  private static Duration code(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    CODER.code(new Story("t", "de", NOON, "test", null, "", text));
    return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  @Example
  void noRegularExpressionIsTriedOnAStory() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                "org.dateline.coding.text",
                "org.dateline.coding.parse",
                "org.dateline.coding.relate");

    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.regex..")
        .orShould()
        .callMethod(String.class, "replaceAll", String.class, String.class)
        .orShould()
        .callMethod(String.class, "replaceFirst", String.class, String.class)
        .orShould()
        .callMethod(String.class, "matches", String.class)
        .check(classes);
  }
}
