package dev.rung.scoring.population.job;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "rung.jobs")
interface JobTerms {

    /// How often an instance looks for parts of jobs to take, and says that it is still at those it has.
    Duration every();

    /// How long after its instance last said that it is still at a part another instance takes the part over.
    Duration lease();

    /// How many customers are read and computed at a time.
    int partSize();
}
