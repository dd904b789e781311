package org.dateline.viewer;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BrowserTestsTest {
  @Test
  void whereChromiumIsThePageIsTriedInIt() {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/chromium")),
        "there is no Chromium at /usr/bin/chromium, so the page was not tried in a browser");

    assertThatCode(() -> Class.forName("org.dateline.viewer.browser.PairPageTest"))
        .doesNotThrowAnyException();
  }
}
