package org.dateline.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Gives all stores of the process one cache for blocks, indexes and write buffers together. By
 * default each store of each partition would take its own.
 */
public final class BoundedRocksDb implements RocksDBConfigSetter {
  private static final long CACHE_BYTES = 128L << 20;
  private static final long WRITE_BUFFER_BYTES = 64L << 20;
  private static final double INDEX_SHARE = 0.1;

  private static final Cache CACHE;
  private static final WriteBufferManager WRITE_BUFFERS;

  static {
    RocksDB.loadLibrary();
    CACHE = new LRUCache(CACHE_BYTES, -1, false, INDEX_SHARE);
    WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFER_BYTES, CACHE);
  }

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    table.setCacheIndexAndFilterBlocksWithHighPriority(true);
    table.setPinTopLevelIndexAndFilter(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(WRITE_BUFFERS);
  }

  @Override
  public void close(String store, Options options) {
    // Cache and buffers are the process's, and live as long as it does.
  }
}
