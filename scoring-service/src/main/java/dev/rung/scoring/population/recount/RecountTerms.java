package dev.rung.scoring.population.recount;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "rung.recount")
interface RecountTerms {

    /// How far ahead of Kafka's clock behaviour may be dated.
    Duration clockTolerance();
}
