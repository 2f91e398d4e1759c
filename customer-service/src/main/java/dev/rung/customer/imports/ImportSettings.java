package dev.rung.customer.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.imports")
interface ImportSettings {

    /// The largest file that can be imported. It lies in the database, sealed, until the import ends.
    @WithDefault("64M")
    MemorySize maxSize();

    /// How many rows are taken in at once. After an interruption the work goes on with the batch that was under way.
    @WithDefault("100")
    int batch();

    /// How long the reasons of refused rows are kept, and a file with which nobody goes on.
    @WithDefault("P7D")
    Duration retention();
}
