package org.dateline.standalone;

import picocli.CommandLine.ExitCode;

/** Why a command cannot go on, in words for the person who called it. */
public final class Refusal extends RuntimeException {
  private final int exitCode;

  private Refusal(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The call or its input is wrong: exit code 2. */
  public static Refusal badInput(String message) {
    return new Refusal(message, ExitCode.USAGE);
  }

  /** The work failed: exit code 1. */
  public static Refusal failed(String message) {
    return new Refusal(message, ExitCode.SOFTWARE);
  }

  /** The process's exit code. */
  public int exitCode() {
    return exitCode;
  }
}
