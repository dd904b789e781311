package org.dateline.topology;

import java.util.HashMap;
import java.util.Map;
import org.dateline.coding.StoryCoder;

/**
 * Codes the archive anew beside the live process, configured as that is.
 *
 * <p>Argument {@code run} codes and says what would change, {@code switch} lets what was coded
 * stand, {@code drop} removes it.
 */
public final class ReplayMain {
  private ReplayMain() {}

  public static void main(String[] args) {
    try {
      Map<String, String> values = new HashMap<>(System.getenv());
      values.put(EnrichKey.APPLICATION_ID.name, ReplayTopics.PREFIX);
      EnrichConfig config = EnrichConfig.from(values);
      switch (args.length == 1 ? args[0] : "") {
        case "run" -> run(config, StoryCoder.load()::code);
        case "switch" ->
            System.out.printf(
                "%,d readings given to the live ledger%n", new ReplaySwitch(config).feed());
        case "drop" -> ReplayRemoval.drop(config);
        default -> throw new IllegalArgumentException("expected one of run, switch and drop");
      }
    } catch (RuntimeException failure) {
      System.err.println("dateline-replay: " + failure.getMessage());
      System.exit(1);
    }
  }

  static void run(EnrichConfig config, Coder coder) {
    ReplayRemoval.drop(config);
    new Replay(config, coder, System.err::println).run();
    ReplayReport.print(new ReplaySwitch(config).compare(), System.out);
  }
}
