package org.dateline.standalone.operate;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.standalone.Refusal;
import org.dateline.standalone.process.Home;
import org.dateline.standalone.process.Tool;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline replay}: the archive by this coder, beside the running one. */
@Command(
    name = "replay",
    description = {
      "Codes the archive of stories anew with this coder, beside the running one, and says which"
          + " events would be added, lost and changed. Subscribers see nothing of it until"
          + " --switch.",
    },
    mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {
  @Mixin private ClusterOptions cluster;

  @Option(
      names = "--schema-registry-url",
      paramLabel = "URL",
      required = true,
      defaultValue = "${env:DATELINE_SCHEMA_REGISTRY_URL}",
      description = "Schema registry. Default: DATELINE_SCHEMA_REGISTRY_URL.")
  private String schemaRegistryUrl;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      defaultValue = "dateline-replay",
      description = "Where its state is kept meanwhile. Default: ${DEFAULT-VALUE}.")
  private Path state;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads that code. Default: ${DEFAULT-VALUE}.")
  private int threads;

  @ArgGroup private Step step = new Step();

  private static final class Step {
    @Option(
        names = "--switch",
        description =
            "Lets what the last replay read stand: the live process takes the readings that differ,"
                + " by story version and coder version.")
    private boolean doSwitch;

    @Option(names = "--drop", description = "Removes what the last replay left behind.")
    private boolean drop;

    String name() {
      return doSwitch ? "switch" : drop ? "drop" : "run";
    }
  }

  @Override
  public Integer call() {
    if (threads < 1) {
      throw Refusal.badInput("--threads " + threads + ": must be 1 or more");
    }
    return Tool.replay(Home.ofThisProcess())
        .run(
            Map.of(
                "DATELINE_BOOTSTRAP_SERVERS", cluster.bootstrapServers(),
                "DATELINE_SCHEMA_REGISTRY_URL", schemaRegistryUrl,
                "DATELINE_STATE_DIR", state.toString(),
                "DATELINE_STREAM_THREADS", Integer.toString(threads)),
            step.name());
  }
}
