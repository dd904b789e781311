package org.dateline.standalone;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * A run of the command line in this JVM.
 *
 * @param exitCode what it ended with
 * @param out its standard output
 * @param err its standard error
 */
public record CommandLineRun(int exitCode, String out, String err) {
  /** Runs {@code dateline} with these arguments. */
  public static CommandLineRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine dateline =
        Dateline.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int exitCode = dateline.execute(arguments);
    return new CommandLineRun(exitCode, out.toString(), err.toString());
  }
}
