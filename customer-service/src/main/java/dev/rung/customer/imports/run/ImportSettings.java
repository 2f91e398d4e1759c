package dev.rung.customer.imports.run;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

@ConfigMapping(prefix = "rung.imports")
public interface ImportSettings {

    /// The largest file that can be imported. It lies in the database, sealed, until the import ends.
    @WithDefault("64M")
    MemorySize maxSize();

    /// How many rows are taken in at once. After an interruption the work goes on with the batch that was under way.
    @WithDefault("100")
    @Min(1)
    @Max(1000)
    int batch();

    /// How many refused rows the error file lists: the first ones. All are counted.
    @WithDefault("10000")
    @Min(1)
    @Max(100_000)
    int listedErrors();

    /// How long an import is kept, from when it was begun: its file, where it has not been run, and the reasons of
    /// refused rows. From 1 to 30 days.
    @WithDefault("P7D")
    @DurationMin(days = 1)
    @DurationMax(days = 30)
    Duration retention();
}
