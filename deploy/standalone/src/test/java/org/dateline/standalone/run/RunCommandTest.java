package org.dateline.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.standalone.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  @TempDir Path directory;

  @Test
  void refusesAPortThatIsTakenNamingIt() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      CommandLineRun run =
          CommandLineRun.of(
              "run", "--data", directory.toString(), "--http-port", Integer.toString(port));

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("--http-port " + port + ": the port is taken");
      assertThat(directory).isEmptyDirectory();
    }
  }

  @Test
  void refusesAPortThatIsNamedTwice() {
    CommandLineRun run =
        CommandLineRun.of(
            "run",
            "--data",
            directory.toString(),
            "--http-port",
            "20001",
            "--database-port",
            "20001");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("20001: named twice");
  }

  @Test
  void refusesADirectoryThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "no directory");

    CommandLineRun run = CommandLineRun.of("run", "--data", file.resolve("data").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(file.resolve("data") + ": cannot be written");
  }

  @Test
  void refusesAnUnknownOptionWithTheUsage() {
    CommandLineRun run = CommandLineRun.of("run", "--no-such-option");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--no-such-option", "Usage: dateline run");
  }
}
