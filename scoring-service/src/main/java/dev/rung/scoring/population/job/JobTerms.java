package dev.rung.scoring.population.job;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "rung.jobs")
interface JobTerms {

    /// How often an instance looks for parts to take, and says that it is still at those it has.
    Duration every();

    /// How long after the last such word a part is taken over.
    Duration lease();

    /// How many customers are read and computed at a time.
    int partSize();
}
