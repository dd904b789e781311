package org.dateline.standalone.code;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dateline.coding.StoryCoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline explain}: what the coder read where. */
@Command(
    name = "explain",
    description = "Shows sentence by sentence what the coder read in stories.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Mentions stand in brackets with their country, [Baku AZE]; under each sentence stand its",
      "events, with the words of source, target and trigger, or that nothing was found. Then the",
      "coder says how it read the story, and what it left out and why."
    })
public final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private Facts facts;

  @Parameters(
      paramLabel = "FILE",
      description = "Stories, as `dateline code` takes them; - for standard input.")
  private String file;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    StoryCoder coder = StoryCoder.load();
    new StoryFile(file)
        .forEach(
            facts,
            story -> {
              out.println(new Explanation(story, coder.code(story)).text());
              out.println(coder.explain(story));
            });
    out.flush();
    return 0;
  }
}
