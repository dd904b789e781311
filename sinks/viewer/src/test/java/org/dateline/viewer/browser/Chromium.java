package org.dateline.viewer.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.viewer.Viewer;
import org.dateline.viewer.ViewerConfig;
import org.dateline.viewer.data.TestDatabase;

/** The page in a real browser, served by a viewer over a test's database. */
final class Chromium implements AutoCloseable {
  private static final double PATIENCE_MILLIS = 60_000;

  private static final class Shared {
    static final Playwright PLAYWRIGHT =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    static final Browser BROWSER =
        PLAYWRIGHT
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }
  }

  private final Viewer viewer;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  Chromium(TestDatabase database) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    this.viewer =
        new Viewer(
            ViewerConfig.from(
                Map.of(
                    "DATELINE_DATABASE_URL", database.url(),
                    "DATELINE_DATABASE_USER", "postgres",
                    "DATELINE_HTTP_PORT", "0",
                    "DATELINE_MANAGEMENT_PORT", "0")));
  }

  /** Opens an address of the page, such as {@code ?pair=AFG-AZE}, in English on a wide screen. */
  Page open(String address) {
    return open(address, new Browser.NewContextOptions().setViewportSize(1400, 1200));
  }

  /** Opens it on a phone. */
  Page openOnPhone(String address) {
    return open(
        address,
        new Browser.NewContextOptions()
            .setViewportSize(390, 844)
            .setIsMobile(true)
            .setHasTouch(true)
            .setDeviceScaleFactor(2));
  }

  /** Opens it in the dark. */
  Page openDark(String address) {
    return open(
        address,
        new Browser.NewContextOptions()
            .setViewportSize(1400, 1200)
            .setColorScheme(ColorScheme.DARK));
  }

  /** Opens it for a reader of another language. */
  Page openIn(String language, String address) {
    return open(
        address, new Browser.NewContextOptions().setViewportSize(1400, 1200).setLocale(language));
  }

  private Page open(String address, Browser.NewContextOptions options) {
    if (options.locale == null) {
      options.setLocale("en-GB");
    }
    BrowserContext context =
        Shared.BROWSER.newContext(options.setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    contexts.add(context);
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            faults.add(message.text());
          }
        });
    page.onPageError(faults::add);
    page.navigate("http://127.0.0.1:" + viewer.httpPort() + "/" + address);
    return page;
  }

  /** What the browser has complained of since the last call. */
  List<String> faults() {
    List<String> all = List.copyOf(faults);
    faults.clear();
    return all;
  }

  /** Closes the pages, not the viewer. */
  void closePages() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
  }

  @Override
  public void close() {
    closePages();
    viewer.close();
  }
}
