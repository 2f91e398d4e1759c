package dev.rung.scoring.population.refresh;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

@ConfigMapping(prefix = "rung.refresh")
interface RefreshSettings {

    /// When to ask whether the policy's numbers are due to be drawn anew, in the store's zone.
    String at();

    /// The largest share of all customers, from 0 to 1, whose standing or state may be on its way when they are
    /// counted. Where more are left out, a refresh publishes nothing.
    @DecimalMin("0")
    @DecimalMax("1")
    double mostUnpaired();
}
