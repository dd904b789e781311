package org.dateline.standalone.code;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.coding.Coding;
import org.dateline.coding.Story;
import org.dateline.coding.StoryCoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline code}: codes stories without Kafka. */
@Command(
    name = "code",
    description = "Codes stories: who did what to whom, between which countries.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A FILE is one story as plain text, or JSON with one story a line:",
      "  {\"id\",\"lang\"?,\"published\"?,\"wire\"?,\"headline\",\"body\"}",
      "The answer goes to standard output, one line or block a story, in the same order."
    })
public final class CodeCommand implements Callable<Integer> {
  // Enough for both cores, few enough that an endless pipe is answered as it comes.
  private static final int BATCH = 256;

  @Spec private CommandSpec spec;

  @Mixin private Facts facts;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Of the answer: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.",
      defaultValue = "jsonl")
  private Format format;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files of stories; - or none for standard input.")
  private List<String> files = List.of();

  enum Format {
    text,
    jsonl
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    StoryCoder coder = StoryCoder.load();
    List<Story> batch = new ArrayList<>(BATCH);
    for (String file : files.isEmpty() ? List.of("-") : files) {
      new StoryFile(file)
          .forEach(
              facts,
              story -> {
                batch.add(story);
                if (batch.size() == BATCH) {
                  answer(coder, batch, out);
                }
              });
    }
    answer(coder, batch, out);
    return out.checkError() ? 1 : 0;
  }

  private void answer(StoryCoder coder, List<Story> batch, PrintWriter out) {
    List<String> answers =
        batch.parallelStream().map(story -> answer(story, coder.code(story))).toList();
    answers.forEach(answer -> out.print(answer + "\n"));
    out.flush();
    batch.clear();
  }

  private String answer(Story story, Coding coding) {
    return format == Format.jsonl
        ? CodingJson.write(story.id(), coding).toString()
        : CodingText.write(story, coding);
  }
}
