package org.dateline.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.embedded.EmbeddedBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The archive, unpacked, as an operator uses it. */
class DistributionIT {
  @TempDir static Path directory;

  private static Unpacked dateline;

  @BeforeAll
  static void unpack() throws Exception {
    dateline = Unpacked.in(directory);
  }

  @AfterAll
  static void end() {
    dateline.close();
  }

  @Test
  void theCoderRunsFromIt() throws Exception {
    Path story =
        Files.writeString(
            directory.resolve("story.txt"),
            "Baku, 31. Mai. Der aserbaidschanische Außenminister hat am Sonntag mit seinem"
                + " afghanischen Amtskollegen telefoniert.");

    Unpacked.Run run =
        dateline.run(
            Map.of(),
            "code",
            "--format",
            "text",
            "--lang",
            "de",
            "--published",
            "2020-05-31",
            story.toString());

    assertThat(run.output()).contains("AFG <-> AZE  CONSULT");
    assertThat(run.exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ingest --http-prot 1        | 2 | --http-prot: ingest has no such setting",
        "ingest --http-port          | 2 | --http-port: its value is missing",
        "enrich 8080                 | 2 | 8080: expected --KEY VALUE",
        "ingest --config /nowhere    | 2 | --config /nowhere: cannot be read",
        "enrich --kafka-sasl-mechanism PLAIN  | 2 | --kafka-sasl-mechanism: the list of processes",
        "ingest --tls-keystore-password x     | 2 | the list of processes would show it",
        "ingest --http-port 80       | 1 | DATELINE_BOOTSTRAP_SERVERS is missing",
        "enrich --stream-threads=x --bootstrap-servers a:1 --schema-registry-url mock://x"
            + " --state-dir /tmp | 1 | DATELINE_STREAM_THREADS: expected a whole number",
      })
  void aWrongCallIsTold(String arguments, int exitCode, String message) throws Exception {
    Unpacked.Run run = dateline.run(Map.of(), arguments.split(" "));

    assertThat(run.errors()).contains(message);
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void aLineOfTheFileThatCannotBeIsTold() throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("wrong.properties"), "# ours\nhttp.port=0\nhtp.host=a\n");

    Unpacked.Run run = dateline.run(Map.of(), "ingest", "--config", file.toString());

    assertThat(run.errors()).contains("wrong.properties, line 3: ingest has no setting htp.host");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void thePrintedFileIsAFileThatItTakes() throws Exception {
    Unpacked.Run printed = dateline.run(Map.of(), "enrich", "--print-config");
    Path file = Files.writeString(directory.resolve("printed.properties"), printed.output());

    Unpacked.Run run = dateline.run(Map.of(), "enrich", "--config", file.toString());

    assertThat(printed.output()).contains("bootstrap.servers=\n", "#stream.threads=1\n");
    assertThat(run.errors()).contains("DATELINE_BOOTSTRAP_SERVERS is missing");
  }

  @Test
  void optionsComeBeforeTheEnvironmentAndThatBeforeTheFile() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start()) {
      Path file =
          Files.writeString(
              directory.resolve("enrich.properties"),
              """
              bootstrap.servers=nowhere.invalid:1
              schema.registry.url=mock://distribution
              state.dir=%s
              stream.threads=none
              management.port=0
              kafka.security.protocol=PLAINTEXT
              """
                  .formatted(directory.resolve("state")));

      try (Unpacked.Running enrich =
          dateline.start(
              Map.of(
                  "DATELINE_BOOTSTRAP_SERVERS",
                  broker.bootstrapServers(),
                  "DATELINE_STREAM_THREADS",
                  "many"),
              "enrich",
              "--stream-threads",
              "1",
              "--config",
              file.toString())) {
        assertThat(enrich.firstLine()).matches("READY \\{\"management\":\\d+}");
        assertThat(enrich.terminate()).isEqualTo(143);
      }
    }
  }

  @Test
  void thePluginIsThereWithoutWhatTheWorkerHas() throws IOException {
    List<String> jars = names(dateline.home().resolve("plugin/dateline-connect"));

    assertThat(jars).anyMatch(jar -> jar.startsWith("dateline-connect-"));
    assertThat(jars).noneMatch(jar -> jar.startsWith("kafka-clients-"));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
