package org.dateline.standalone.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.dateline.standalone.Refusal;
import org.dateline.standalone.process.CloseOnSignal;
import org.dateline.standalone.process.Home;
import org.dateline.standalone.process.Pipeline;
import org.dateline.standalone.process.PipelineConfig;
import org.dateline.standalone.process.PortOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline run}: the whole pipeline, on data that stay. */
@Command(
    name = "run",
    description = "Runs the whole pipeline on this machine, on data that stay, until SIGTERM.",
    mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where its data are kept. Default: ${DEFAULT-VALUE}.",
      defaultValue = "dateline-data")
  private Path data;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT,...",
      description = "Kafka brokers to use; one is started where this is not given.")
  private String bootstrapServers;

  @Option(
      names = "--schema-registry-url",
      paramLabel = "URL",
      description = "Schema registry to use; one is started where this is not given.")
  private String schemaRegistryUrl;

  @Mixin private PortOptions ports;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PipelineConfig config = new PipelineConfig(data, bootstrapServers, schemaRegistryUrl, ports);
    Pipeline pipeline =
        Pipeline.start(
            Home.ofThisProcess(), config, line -> spec.commandLine().getErr().println(line));
    CloseOnSignal closing = CloseOnSignal.of(pipeline, () -> {});
    try {
      Signposts.print(pipeline.addresses(), out);
      out.println("running; data in " + data.toAbsolutePath().normalize());
      pipeline.failure().join();
      return 0;
    } catch (CompletionException e) {
      throw Refusal.failed(e.getCause().getMessage());
    } finally {
      closing.close();
    }
  }
}
