package dev.rung.benefits.earning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.points.earning")
interface EarningTerms {

    /// The file with all versions of the earning rule: on the class path, or any path where a store has its own.
    @WithDefault("earning-rules.json")
    String rules();

    /// How often points are looked for that have waited long enough or came to their end. Due is a business date, so
    /// an hour late is early enough; what came to its end is not told as available meanwhile.
    @WithDefault("PT1H")
    Duration dueEvery();
}
