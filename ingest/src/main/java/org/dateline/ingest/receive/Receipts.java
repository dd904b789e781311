package org.dateline.ingest.receive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The last receipt of each of the stories that this process accepted lately. */
public final class Receipts {

  private final Map<String, Receipt> byStory;

  /**
   * @param most how many stories are remembered; the oldest goes first
   */
  public Receipts(int most) {
    this.byStory =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Receipt> eldest) {
            return size() > most;
          }
        };
  }

  synchronized void add(Receipt receipt) {
    byStory.remove(receipt.id());
    byStory.put(receipt.id(), receipt);
  }

  /** The last receipt of a story; empty where it is not remembered. */
  public synchronized Optional<Receipt> of(String storyId) {
    return Optional.ofNullable(byStory.get(storyId));
  }
}
