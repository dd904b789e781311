package org.dateline.viewer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two countries' page, in a real browser. */
class PairPageTest {
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
  void aPairHasItsNamesItsCountsAndItsChart() {
    Page page = CHROMIUM.openIn("de-DE", "?pair=AFG-AZE");

    assertThat(page.locator("h1")).hasText("Afghanistan and Aserbaidschan");
    assertThat(page.locator(".tiles div")).hasCount(4);
    assertThat(page.locator(".events tbody tr").first()).isVisible();
    assertThat(series(page)).contains("material-cooperation", "score", "stories", "events");
    assertThat(page.locator("#live")).hasText("Live");
  }

  @Test
  void twoCountriesAreChosen() {
    Page page = CHROMIUM.open("");

    assertThat(page.locator(".cards li").first()).isVisible();
    page.selectOption("#country-a", "DEU");
    page.selectOption("#country-b", "TUR");

    assertThat(page).hasURL(Pattern.compile("\\?pair=DEU-TUR$"));
    assertThat(page.locator("h1")).hasText("Germany and Türkiye");
    page.goBack();
    assertThat(page.locator("h1")).hasText("Who did what to whom");
  }

  @Test
  void aBrushedPartIsZoomedTo() {
    Page page = CHROMIUM.open("?pair=AFG-AZE&zoom=all");
    assertThat(page.locator(".tiles div")).hasCount(4);
    String before = page.locator(".summary").textContent();
    BoundingBox chart = box(page.locator(".timeline"));
    // The bar's lower half: the upper one moves what is chosen already.
    double slider = chart.y + chart.height - 12;

    page.mouse().move(chart.x + chart.width * 0.4, slider);
    page.mouse().down();
    page.mouse().move(chart.x + chart.width * 0.5, slider, steps());
    page.mouse().move(chart.x + chart.width * 0.6, slider, steps());
    page.mouse().up();

    assertThat(page).hasURL(Pattern.compile("zoom=2026-\\d\\d-\\d\\d_2026-\\d\\d-\\d\\d"));
    assertThat(page.locator(".summary")).not().hasText(before);
  }

  @Test
  void anEventsSignOpensItsSentenceWithTheRightWordsMarked() {
    Page page = CHROMIUM.open("?pair=AFG-AZE");
    assertThat(page.locator(".tiles div")).hasCount(4);

    clickSign(page, Relations.CALL);

    assertThat(page.locator(".panel h2")).hasText("CONSULT");
    assertThat(page.locator("mark.source")).hasText("who: Der aserbaidschanische Außenminister");
    assertThat(page.locator("mark.trigger")).hasText("did what: telefoniert");
    assertThat(page.locator("mark.target")).hasText("with whom: seinem afghanischen Amtskollegen");
    assertThat(page.locator(".mention")).containsText("kaspi:1");
    assertThat(page).hasURL(Pattern.compile("event=2026-05-31\\.AFG-AZE\\.CONSULT"));
  }

  @Test
  void whatAStorySaysIsNeverHtml() {
    Page page = CHROMIUM.open("?pair=AFG-AZE&event=" + Relations.BLAME);

    assertThat(page.locator("blockquote")).containsText("<img src=x onerror=");
    assertThat(page.locator("blockquote")).containsText("<script>alert(1)</script>");
    assertThat(page.locator(".headline")).hasText("<b>fett</b>");
    assertThat(page.locator(".panel img, .panel script, .panel .headline b")).hasCount(0);
    assertThat(page).hasTitle("Afghanistan – Azerbaijan - Dateline");
  }

  @Test
  void theKeyboardOpensAndClosesAnEvent() {
    Page page = CHROMIUM.open("?pair=AFG-AZE");
    Locator link = page.locator(".events a").nth(2);

    link.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".panel h2")).isFocused();
    page.keyboard().press("Escape");

    assertThat(page.locator(".panel")).isHidden();
    assertThat(page.locator(".events a").nth(2)).isFocused();
  }

  @Test
  void theRowsAreATableWithCsvCurlAndSqlThatRuns() throws SQLException {
    Page page = CHROMIUM.open("?pair=AFG-AZE&dir=AZE>AFG&types=ACCUSE,ASSAULT");

    assertThat(page.locator(".events tbody tr").first()).containsText("Azerbaijan → Afghanistan");
    int rows = page.locator(".events tbody tr").count();
    page.locator(".programs summary").click();
    assertThat(page.locator(".code").first())
        .containsText(Pattern.compile("curl -sS 'http://[^']+direction=backward[^']*'"));
    String sql = page.locator(".code pre").nth(1).textContent();
    assertThat(count(sql)).isEqualTo(rows);
    String csv =
        page.waitForDownload(() -> page.locator(".programs a").click()).suggestedFilename();
    assertThat(csv).isEqualTo("AFG-AZE-events.csv");
    page.locator(".tab").nth(1).click();
    assertThat(page.locator(".rows tbody th").first()).containsText("Week of ");
  }

  @Test
  void whatCannotBeReadOfAnAddressIsToldOf() {
    Page page = CHROMIUM.open("?pair=DEU-DEU&bucket=year&from=2026-02-30&types=<b>");

    assertThat(page.locator(".fault")).hasCount(4);
    assertThat(page.locator("h1")).hasText("Who did what to whom");

    page.navigate(page.url().replaceAll("\\?.*", "?pair=QQQ-DEU"));
    assertThat(page.locator(".fault")).hasText("QQQ is no country's code.");
  }

  @Test
  void twoThatNobodyTellsOfAreAnEmptyPage() {
    Page page = CHROMIUM.open("?pair=FJI-ISL");

    assertThat(page.locator(".summary")).containsText("No event between the two");
    assertThat(page.locator(".timeline")).isHidden();
  }

  private static String series(Page page) {
    return (String)
        page.evaluate(
            """
        async () => {
          const { getInstanceByDom } = await import(new URL("echarts/echarts.js", document.baseURI));
          return getInstanceByDom(document.querySelector(".timeline")).getOption().series.map(({ id }) => id).join(" ");
        }""");
  }

  private static void clickSign(Page page, String event) {
    Object place =
        page.evaluate(
            """
            async (id) => {
              const { getInstanceByDom } = await import(new URL("echarts/echarts.js", document.baseURI));
              const chart = getInstanceByDom(document.querySelector(".timeline"));
              const events = chart.getOption().series.find((series) => series.id === "events");
              const sign = events.data.find((data) => data.event.id === id);
              return chart.convertToPixel({ seriesId: "events" }, sign.value);
            }""",
            event);
    BoundingBox chart = box(page.locator(".timeline"));
    List<?> at = (List<?>) place;
    page.mouse()
        .click(
            chart.x + ((Number) at.get(0)).doubleValue(),
            chart.y + ((Number) at.get(1)).doubleValue());
  }

  private static BoundingBox box(Locator locator) {
    locator.scrollIntoViewIfNeeded();
    return locator.boundingBox();
  }

  private static Mouse.MoveOptions steps() {
    return new Mouse.MoveOptions().setSteps(5);
  }

  private static int count(String sql) throws SQLException {
    try (Connection connection = RELATIONS.database.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int rows = 0;
      while (result.next()) {
        rows++;
      }
      return rows;
    }
  }
}
