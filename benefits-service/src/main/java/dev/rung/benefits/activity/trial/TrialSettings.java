package dev.rung.benefits.activity.trial;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.benefits.trials")
interface TrialSettings {

    /// How often the winners of free trials that are over are drawn: so much later they know at most.
    @WithDefault("PT1M")
    Duration drawEvery();
}
