package org.dateline.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the systemd units must say. */
class UnitFilesTest {
  private static final Path UNITS = Path.of("../systemd");

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "enrich", "viewer"})
  void theProcessIsRestartedAndSeesOfTheMachineWhatItNeeds(String process) throws IOException {
    Set<String> lines =
        Files.readAllLines(UNITS.resolve("dateline-" + process + ".service")).stream()
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(lines)
        .contains(
            "ExecStart=/opt/dateline/bin/dateline %s --config /etc/dateline/%s.properties"
                .formatted(process, process),
            "User=dateline",
            "Restart=always",
            "SuccessExitStatus=143",
            "NoNewPrivileges=yes",
            "ProtectSystem=strict",
            "ProtectHome=yes",
            "PrivateTmp=yes",
            "PrivateDevices=yes",
            "CapabilityBoundingSet=",
            "RestrictNamespaces=yes",
            "SystemCallFilter=@system-service");
    assertThat(lines).noneMatch(line -> line.startsWith("MemoryDenyWriteExecute=yes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "enrich", "viewer"})
  void systemdHasMoreTimeThanTheProcessTakesToClose(String process) throws IOException {
    String seconds =
        Files.readAllLines(UNITS.resolve("dateline-" + process + ".service")).stream()
            .filter(line -> line.startsWith("TimeoutStopSec="))
            .findFirst()
            .orElseThrow()
            .replace("TimeoutStopSec=", "");

    // Enrich closes its streams within 20 s, ingest answers what it took on within 20 s.
    assertThat(Integer.parseInt(seconds)).isGreaterThanOrEqualTo(30);
  }
}
