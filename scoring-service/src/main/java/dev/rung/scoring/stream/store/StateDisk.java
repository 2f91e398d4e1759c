package dev.rung.scoring.stream.store;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.File;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// `disk_free_bytes` and `disk_total_bytes` of the volume that RocksDB lies on: a full one stops the stream.
class StateDisk {

    @Produces
    @Singleton
    MeterBinder space(@ConfigProperty(name = "rung.streams.state-dir") File folder) {
        return new DiskSpaceMetrics(folder);
    }
}
