package org.dateline.standalone.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The rules as Prometheus itself reads them: well formed, and each alert proven on composed series.
 */
class AlertsTest {
  private static final Path RULES = Path.of("../prometheus/rules.yml");
  private static final Path PROOFS = Path.of("../prometheus/rules-test.yml");
  private static final Path RUNBOOKS = Path.of("../prometheus/RUNBOOKS.md");

  private static boolean promtool;

  @BeforeAll
  static void look() {
    promtool =
        List.of(System.getenv("PATH").split(":")).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
  }

  @Test
  void prometheusReadsTheRules() throws Exception {
    assertThat(promtool("check", "rules", RULES.toString())).contains("SUCCESS");
  }

  @Test
  void eachAlertFiresWhereItMustAndOnlyThere() throws Exception {
    assertThat(promtool("test", "rules", PROOFS.toString())).contains("SUCCESS");
  }

  @Test
  void eachAlertHasAProofAndARunbook() throws IOException {
    TreeSet<String> alerts = found("alert: (\\w+)", RULES);

    assertThat(alerts).hasSizeGreaterThan(10);
    assertThat(found("alertname: (\\w+)", PROOFS)).containsAll(alerts);
    assertThat(found("(?m)^## (\\w+)", RUNBOOKS)).containsAll(alerts);
    TreeSet<String> anchors = new TreeSet<>();
    alerts.forEach(alert -> anchors.add(alert.toLowerCase(Locale.ROOT)));
    assertThat(found("RUNBOOKS.md#(\\w+)", RULES)).isEqualTo(anchors);
  }

  private static TreeSet<String> found(String pattern, Path file) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    Pattern.compile(pattern)
        .matcher(Files.readString(file))
        .results()
        .forEach(match -> found.add(match.group(1)));
    return found;
  }

  private static String promtool(String... arguments) throws Exception {
    assumeTrue(promtool, "promtool is not on the PATH, so the rules were not tried");
    List<String> command = new ArrayList<>(List.of("promtool"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out;
  }
}
