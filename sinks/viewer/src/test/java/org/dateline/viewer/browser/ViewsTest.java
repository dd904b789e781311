package org.dateline.viewer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * All views of the page in a real browser: comparing, the matrix, what changes, and who can use it.
 */
class ViewsTest {
  private static final int KIB = 1024;
  private static final Relations RELATIONS = new Relations();
  private static final Chromium CHROMIUM = new Chromium(RELATIONS.database);

  @AfterEach
  void nothingIsComplainedOf() {
    List<String> faults = CHROMIUM.faults();
    CHROMIUM.closePages();
    assertThat(faults).isEmpty();
  }

  @AfterAll
  static void close() {
    CHROMIUM.close();
  }

  @Test
  void pairsAreComparedAndTakenAway() {
    Page page = CHROMIUM.open("?view=compare&pairs=AFG-AZE,DEU-FRA");
    assertThat(page.locator(".panels section")).hasCount(2);

    page.selectOption("#add-a", "TUR");
    page.selectOption("#add-b", "DEU");
    page.locator("button[type=submit]").click();

    assertThat(page.locator(".panels section")).hasCount(3);
    assertThat(page).hasURL(Pattern.compile("pairs=AFG-AZE,DEU-FRA,DEU-TUR$"));
    assertThat(page.locator(".panels h2").nth(2)).containsText("Germany – Türkiye");
    page.locator(".chips button").first().click();
    assertThat(page.locator(".panels section")).hasCount(2);
    page.locator(".panels h2 a").first().click();
    assertThat(page.locator("h1")).hasText("Germany and France");
  }

  @Test
  void whatEachDoesToTheOtherIsCompared() {
    Page page = CHROMIUM.open("?pair=AFG-AZE");

    page.locator(".actions a").first().click();

    assertThat(page).hasURL(Pattern.compile("view=compare&pairs=AFG>AZE,AZE>AFG|AFG%3EAZE"));
    assertThat(page.locator(".panels h2").first()).containsText("Afghanistan → Azerbaijan");
    assertThat(page.locator(".panels h2 small").first()).containsText("events, mean score");
  }

  @Test
  void aCellOfTheMatrixLeadsToThePairInItsMonth() {
    Page page = CHROMIUM.open("?view=matrix&country=AZE");
    assertThat(page.locator(".matrix tbody tr")).hasCount(2);
    Locator cell = page.locator(".matrix tbody tr").first().locator("td a").first();
    int events = Integer.parseInt(cell.textContent().replaceAll("\\D", ""));

    cell.click();

    assertThat(page.locator("h1")).hasText("Azerbaijan and Afghanistan");
    assertThat(page)
        .hasURL(Pattern.compile("pair=AZE-AFG&bucket=day&from=2026-01-01&to=2026-01-31"));
    assertThat(page.locator(".events tbody tr")).hasCount(events);
  }

  @Test
  void aKillArrivesWhileThePageIsOpen() {
    Relations relations = new Relations();
    try (Chromium chromium = new Chromium(relations.database)) {
      Page page = chromium.open("?pair=AFG-AZE&event=" + Relations.CALL);
      assertThat(page.locator("mark.trigger")).containsText("telefoniert");
      assertThat(page.locator("#live")).hasText("Live");

      relations.kill();

      assertThat(page.locator(".panel .badge")).hasText("Retracted");
      assertThat(page.locator("mark")).hasCount(0);
      assertThat(page.locator(".events tr.retracted")).containsText("CONSULT");
      assertThat(page.locator("#announcer")).containsText("Retracted: CONSULT");
      assertThat(chromium.faults()).isEmpty();
    }
  }

  @Test
  void noViewHasASeriousFaultForWhoCannotSeeOrPoint() {
    List<String> serious = new ArrayList<>();
    for (String address :
        List.of(
            "",
            "?pair=AFG-AZE&event=" + Relations.CALL,
            "?view=compare&pairs=AFG-AZE,DEU>TUR",
            "?view=matrix&country=AZE")) {
      serious.addAll(seriousFaults(address, CHROMIUM.open(address), axe -> axe));
      // The dark has other colours, and nothing else of its own.
      serious.addAll(
          seriousFaults(
              address,
              CHROMIUM.openDark(address),
              axe -> axe.withRules(List.of("color-contrast"))));
    }
    assertThat(serious).isEmpty();
  }

  private static List<String> seriousFaults(
      String address, Page page, UnaryOperator<AxeBuilder> rules) {
    page.waitForSelector(".cards li, .panel mark, .panels canvas, .matrix td");
    List<String> faults =
        rules.apply(new AxeBuilder(page)).analyze().getViolations().stream()
            .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
            .map(
                rule ->
                    "%s: %s %s"
                        .formatted(address, rule.getHelp(), rule.getNodes().get(0).getTarget()))
            .toList();
    page.close();
    return faults;
  }

  @Test
  void onAPhoneNothingIsWiderThanTheScreen() {
    for (String address :
        List.of("", "?pair=AFG-AZE", "?view=compare&pairs=AFG-AZE", "?view=matrix&country=AZE")) {
      Page page = CHROMIUM.openOnPhone(address);
      page.waitForSelector(".cards li, .tiles div, .panels canvas, .matrix td");

      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }
  }

  @Test
  void theFirstViewIsSmallAndEverythingComesFromHere() {
    Page page = CHROMIUM.open("about-nothing");
    List<Integer> sizes = new ArrayList<>();
    List<String> hosts = new ArrayList<>();
    page.onRequestFinished(
        request -> {
          hosts.add(request.url().replaceAll("^(\\w+://[^/]+).*", "$1"));
          if (!request.url().contains("/v1/stream")) {
            sizes.add(request.sizes().responseBodySize);
          }
        });

    page.navigate(page.url().replace("about-nothing", "?pair=AFG-AZE"));
    assertThat(page.locator(".tiles div")).hasCount(4);

    assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isLessThan(300 * KIB);
    assertThat(Set.copyOf(hosts)).hasSize(1);
    CHROMIUM.faults();
  }
}
