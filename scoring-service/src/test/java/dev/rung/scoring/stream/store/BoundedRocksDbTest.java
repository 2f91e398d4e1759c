package dev.rung.scoring.stream.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundedRocksDbTest {

    @Test
    void itsMemoryIsWhatTheSettingSays() {
        assertThat(BoundedRocksDb.bytes(Map.of(BoundedRocksDb.MEMORY, "256M"))).isEqualTo(256L << 20);
        assertThat(BoundedRocksDb.bytes(Map.of())).isEqualTo(96L << 20);
    }
}
