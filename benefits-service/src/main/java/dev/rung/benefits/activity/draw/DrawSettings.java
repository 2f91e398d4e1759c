package dev.rung.benefits.activity.draw;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.benefits.draws")
interface DrawSettings {

    /// So long after the last day the seed of a draw is told, unless people ended it before: by then no
    /// instance takes tickets any more, even if its clock is behind. Whoever knew the seed could choose a prize.
    @WithDefault("PT5M")
    Duration seedAfter();
}
