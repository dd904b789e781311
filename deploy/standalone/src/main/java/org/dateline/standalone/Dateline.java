package org.dateline.standalone;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.dateline.standalone.code.BenchCommand;
import org.dateline.standalone.code.CodeCommand;
import org.dateline.standalone.code.ExplainCommand;
import org.dateline.standalone.demo.DemoCommand;
import org.dateline.standalone.operate.DoctorCommand;
import org.dateline.standalone.operate.ExportCommand;
import org.dateline.standalone.operate.ReplayCommand;
import org.dateline.standalone.operate.TopicsCommand;
import org.dateline.standalone.quality.EvaluateCommand;
import org.dateline.standalone.run.RunCommand;
import org.dateline.standalone.verify.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The {@code dateline} command. */
@Command(
    name = "dateline",
    description = "Reads wire stories into timelines of the relations between countries.",
    mixinStandardHelpOptions = true,
    version = "dateline 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Processes of their own, which run until SIGTERM: dateline ingest, enrich, viewer (each with"
          + " --help)."
    },
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      CodeCommand.class,
      ExplainCommand.class,
      EvaluateCommand.class,
      BenchCommand.class,
      TopicsCommand.class,
      DoctorCommand.class,
      ReplayCommand.class,
      ExportCommand.class,
      VerifyCommand.class
    })
public final class Dateline {
  private Dateline() {}

  /**
   * Runs a command and ends with its exit code: 0 done, 1 failed, 2 called wrongly or with input
   * that cannot be read.
   */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line, its answers in UTF-8 whatever the terminal's locale. */
  public static CommandLine commandLine() {
    return new CommandLine(new Dateline())
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(plainly());
  }

  private static IExecutionExceptionHandler plainly() {
    return (failure, command, parsed) -> {
      if (failure instanceof Refusal refusal) {
        command.getErr().println("dateline: " + refusal.getMessage());
        return refusal.exitCode();
      }
      throw failure;
    };
  }
}
