package dev.rung.benefits.earning.version;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.points.earning")
interface EarningTerms {

    /// The file with the versions of the earning rules that the store begins with: on the class path, or any
    /// path where a store has its own. Later versions are drafted, approved and published; once there is one,
    /// the file gets none any more.
    @WithDefault("earning-rules.json")
    String rules();

    /// How often the timer looks for points that become available or expire. Both depend on a business date, so
    /// an hour late is early enough; until then expired points are not shown as available.
    @WithDefault("PT1H")
    Duration dueEvery();
}
