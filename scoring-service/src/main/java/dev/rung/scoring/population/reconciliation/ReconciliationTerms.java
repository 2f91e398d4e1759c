package dev.rung.scoring.population.reconciliation;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "rung.sweep")
interface ReconciliationTerms {

    /// When, as a cron expression in the store's zone.
    String at();

    /// How long the stream may take to assess everybody anew.
    Duration patience();

    /// How many customers are counted once more from the log; 0: none.
    int sample();
}
