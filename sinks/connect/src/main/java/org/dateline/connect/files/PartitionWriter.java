package org.dateline.connect.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.TopicPartition;

/** The rows of one partition that wait for their files. */
final class PartitionWriter implements AutoCloseable {
  private final TopicPartition partition;
  private final FileStore store;
  private final PartitionLock lock;
  private final SortedMap<String, List<GenericRecord>> rows = new TreeMap<>();
  private long next;
  private int waiting;
  private long first;
  private long last;
  private long since;

  /**
   * A writer that goes on where the files end.
   *
   * @param next the first offset that they do not hold
   */
  PartitionWriter(TopicPartition partition, FileStore store, PartitionLock lock, long next) {
    this.partition = partition;
    this.store = store;
    this.lock = lock;
    this.next = next;
  }

  /** Whether the files, or the rows that wait, have this record already. */
  boolean has(long offset) {
    return offset < next || waiting > 0 && offset <= last;
  }

  /** Lets a row wait for its file. */
  void add(long offset, Row row) {
    if (waiting == 0) {
      first = offset;
      since = System.nanoTime();
    }
    last = offset;
    waiting++;
    rows.computeIfAbsent(row.folder(), folder -> new ArrayList<>()).add(row.values());
  }

  /** Writes the rows that wait into files. */
  void flush() throws IOException {
    if (waiting == 0) {
      return;
    }
    store.write(new FileRange(partition, first, last), rows);
    next = last + 1;
    rows.clear();
    waiting = 0;
  }

  int waiting() {
    return waiting;
  }

  /** Offset of the first record that is not safe in a file; empty where none waits. */
  OptionalLong firstWaiting() {
    return waiting == 0 ? OptionalLong.empty() : OptionalLong.of(first);
  }

  /** How long the oldest row has waited, in milliseconds. */
  long age() {
    return waiting == 0 ? 0 : (System.nanoTime() - since) / 1_000_000;
  }

  /** Lets another task write; the rows that wait are read again from the topic. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
