package org.dateline.coding.parse;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.coding.Story;
import org.dateline.coding.pack.Pack;
import org.dateline.coding.pack.PackFiles;
import org.dateline.coding.pack.PackReader;
import org.dateline.coding.pack.World;
import org.dateline.coding.relate.StoryReading;
import org.dateline.coding.text.Token;
import org.dateline.coding.text.Tokenizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How long the coder's steps take, each with those before it, on one German story of 2.5 KB. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CoderBenchmark {
  private static final String SENTENCE =
      "Der norwegische Außenminister Jan Solberg, der seit %d Tagen im Amt ist, hat Peru am Montag"
          + " vorgeworfen, das Abkommen gebrochen zu haben, und seinen Amtskollegen einbestellt. ";

  private final Instant published = Instant.parse("2021-06-10T12:00:00Z");
  private Pack pack;
  private Tokenizer tokenizer;
  private UnitFinder units;
  private Parser parser;
  private String text;

  @Setup
  public void load() {
    PackFiles files = PackFiles.ofClassPath();
    pack = PackReader.read(files, "de", new World(files));
    tokenizer = PackReader.tokenizer(pack.settings());
    units = new UnitFinder(pack);
    parser = new Parser(pack, tokenizer);
    text = IntStream.range(1, 16).mapToObj(SENTENCE::formatted).collect(Collectors.joining());
  }

  @Benchmark
  public List<Token> tokens() {
    return tokenizer.tokenize(text);
  }

  @Benchmark
  public List<Unit> units() {
    List<Token> tokens = tokenizer.tokenize(text);
    return units.find(tokens, 0, tokens.size(), false, false);
  }

  @Benchmark
  public List<Sentence> sentences() {
    return parser.parse(text, false, 0);
  }

  @Benchmark
  public Object events() {
    Story story = new Story("b", "de", published, "dnd", null, "", text);
    return new StoryReading(story, pack, parser, null).events();
  }

  public static void main(String[] arguments) throws RunnerException {
    new Runner(
            new OptionsBuilder().include(CoderBenchmark.class.getName()).addProfiler("gc").build())
        .run();
  }
}
