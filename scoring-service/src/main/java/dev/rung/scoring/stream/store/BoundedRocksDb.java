package dev.rung.scoring.stream.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/// Bounds the memory of all stores of the process together. By default every store of every
/// partition takes up to 100 MB.
@RegisterForReflection
public class BoundedRocksDb implements RocksDBConfigSetter {

    private static final long ALL = 96L << 20;
    private static final long WRITE_BUFFERS = 32L << 20;
    private static final long ONE_WRITE_BUFFER = 4L << 20;

    private static @Nullable SharedMemory shared;

    private record SharedMemory(Cache cache, WriteBufferManager buffers) {}

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        var memory = shared();
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.cache());
        // filters count as memory too, and must not be pushed out by data
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setWriteBufferManager(memory.buffers());
        options.setWriteBufferSize(ONE_WRITE_BUFFER);
        options.setTableFormatConfig(table);
    }

    /// The shared memory lives as long as the process.
    @Override
    public void close(String store, Options options) {}

    /// Created with the first store, not with the class: a native build initialises classes
    /// before RocksDB is loaded.
    private static synchronized SharedMemory shared() {
        var present = shared;
        if (present == null) {
            var cache = new LRUCache(ALL);
            present = new SharedMemory(cache, new WriteBufferManager(WRITE_BUFFERS, cache));
            shared = present;
        }
        return present;
    }
}
