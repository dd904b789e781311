package org.dateline.standalone.code;

import picocli.CommandLine.Command;

/** {@code dateline bench}: measures on this machine. */
@Command(
    name = "bench",
    description = "Measures speed on this machine.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "WHAT",
    subcommands = BenchCodeCommand.class)
public final class BenchCommand {}
