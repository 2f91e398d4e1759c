package dev.rung.scoring.population.reconciliation;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

@ConfigMapping(prefix = "rung.reconciliation")
interface ReconciliationTerms {

    /// When the night's reconciliation runs, in the store's zone.
    String at();

    /// How long the stream may take to assess everybody anew after a day or a policy has begun.
    Duration patience();

    /// How many customers a reconciliation counts once more from the log; 0: none.
    int sample();
}
