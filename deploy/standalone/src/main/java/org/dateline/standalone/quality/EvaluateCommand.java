package org.dateline.standalone.quality;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.coding.StoryCoder;
import org.dateline.standalone.Refusal;
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
      "  \"events\": [{\"source\",\"target\",\"type\",\"mutual\"?,\"optional\"?,\"mode\"?,\"date\"?,\"evidence\"?}],",
      "  \"countries\": [...]",
      "or, where its name ends in .tsv, one sentence a line, a tab, and its events: AZE>AFG:SUPPORT.",
      "A folder holds stories/<language>.jsonl and cases/<language>.tsv.",
      "Stories whose number divides by three count as held out; their misses are shown on demand only."
    })
public final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "GOLD",
      description = "A file or folder of stories and sentences with their events.")
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

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Also write the scores to this file as a Markdown page.")
  private String page;

  @Option(names = "--held-out", description = "Print misses of held-out stories as well.")
  private boolean heldOut;

  @Override
  public Integer call() {
    GoldSet set = GoldSet.read(gold);
    List<Comparison> stories = compare(set.stories());
    List<Comparison> sentences = compare(set.sentences());
    PrintWriter out = spec.commandLine().getOut();
    // the folder is the project's own set, which hides nothing
    boolean isFolder = Files.isDirectory(Path.of(gold));
    for (List<Comparison> part : List.of(stories, sentences)) {
      if (!part.isEmpty()) {
        new Report(part, out, isFolder).print();
        new Misses(out, heldOut || isFolder).print(part, misses);
      }
    }
    out.flush();
    if (page != null) {
      write(new QualityPage(stories, sentences).text());
    }
    return 0;
  }

  private List<Comparison> compare(List<GoldStory> all) {
    List<GoldStory> stories =
        all.stream()
            .filter(story -> language == null || language.equals(story.story().language()))
            .toList();
    if (coded == null) {
      return Coded.compare(StoryCoder.load(), stories);
    }
    Map<String, Coded> byId = Coded.read(coded);
    return stories.stream()
        .map(story -> byId.getOrDefault(story.story().id(), Coded.NOTHING).compare(story))
        .toList();
  }

  private void write(String text) {
    try {
      Files.writeString(Path.of(page), text);
    } catch (IOException e) {
      throw Refusal.badInput(page + ": cannot be written: " + e.getMessage());
    }
  }
}
