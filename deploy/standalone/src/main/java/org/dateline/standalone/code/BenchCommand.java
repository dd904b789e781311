package org.dateline.standalone.code;

import org.dateline.standalone.bench.BenchReplayCommand;
import org.dateline.standalone.bench.BenchStateCommand;
import org.dateline.standalone.bench.BenchTimelineCommand;
import picocli.CommandLine.Command;

/** {@code dateline bench}: measures on this machine. */
@Command(
    name = "bench",
    description = "Measures speed on this machine.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "WHAT",
    subcommands = {
      BenchCodeCommand.class,
      BenchReplayCommand.class,
      BenchStateCommand.class,
      BenchTimelineCommand.class
    })
public final class BenchCommand {}
