package dev.rung.scoring.stream.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.configuration.MemorySizeConverter;
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

    /// The setting of the stream that says how much memory that is, such as `96M`.
    static final String MEMORY = "rung.streams.memory";

    private static final String USUAL_MEMORY = "96M";
    private static final long WRITE_BUFFERS_SHARE = 3;
    private static final long ONE_WRITE_BUFFER = 4L << 20;

    private static @Nullable SharedMemory shared;

    private record SharedMemory(Cache cache, WriteBufferManager buffers) {

        static SharedMemory of(long bytes) {
            var cache = new LRUCache(bytes);
            return new SharedMemory(cache, new WriteBufferManager(bytes / WRITE_BUFFERS_SHARE, cache));
        }
    }

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        var memory = shared(bytes(configs));
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
    private static synchronized SharedMemory shared(long bytes) {
        var present = shared;
        if (present == null) {
            present = SharedMemory.of(bytes);
            shared = present;
        }
        return present;
    }

    static long bytes(Map<String, Object> configs) {
        var size = configs.getOrDefault(MEMORY, USUAL_MEMORY).toString();
        return new MemorySizeConverter().convert(size).asLongValue();
    }
}
