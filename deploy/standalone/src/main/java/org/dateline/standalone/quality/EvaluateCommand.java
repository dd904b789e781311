package org.dateline.standalone.quality;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.coding.StoryCoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline evaluate}: scores the coder against events that people read. */
@Command(
    name = "evaluate",
    description = "Codes stories whose events are known, and scores what was coded.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "GOLD holds one story a line: a story as `dateline code` takes it, with",
      "  \"events\": [{\"source\",\"target\",\"type\",\"mutual\"?,\"optional\"?,\"evidence\"?}], \"countries\": [...]",
      "Stories whose number divides by three count as held out; their misses are shown on demand only."
    })
public final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "GOLD", description = "The stories with their events.")
  private String gold;

  @Option(
      names = "--coded",
      paramLabel = "FILE",
      description = "Score this file, which `dateline code` wrote, instead of coding anew.")
  private String coded;

  @Option(
      names = "--lang",
      paramLabel = "TAG",
      description = "Look at the stories of this language alone.")
  private String language;

  @Option(
      names = "--misses",
      paramLabel = "N",
      description = "Also print the first N stories that differ. Default: ${DEFAULT-VALUE}.",
      defaultValue = "0")
  private int misses;

  @Option(names = "--held-out", description = "Print misses of held-out stories as well.")
  private boolean heldOut;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<GoldStory> stories =
        GoldStory.read(gold).stream()
            .filter(story -> language == null || language.equals(story.story().language()))
            .toList();
    List<Coded> answers = answers(stories);
    List<Comparison> comparisons = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      Coded answer = answers.get(i);
      comparisons.add(new Comparison(stories.get(i), answer.events(), answer.countries()));
    }
    Report report = new Report(comparisons, out);
    report.languages();
    report.types();
    report.confusions();
    new Misses(out, heldOut).print(comparisons, answers, misses);
    out.flush();
    return 0;
  }

  private List<Coded> answers(List<GoldStory> stories) {
    if (coded == null) {
      return Coded.code(StoryCoder.load(), stories);
    }
    Map<String, Coded> byId = Coded.read(coded);
    return stories.stream()
        .map(story -> byId.getOrDefault(story.story().id(), Coded.NOTHING))
        .toList();
  }
}
