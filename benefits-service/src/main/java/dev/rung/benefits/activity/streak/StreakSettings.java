package dev.rung.benefits.activity.streak;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.benefits.streaks")
interface StreakSettings {

    /// How often the days in a row of customers who signed in are counted: so much later they have the points
    /// at most. Where nobody is due it reads an empty table.
    @WithDefault("PT5S")
    Duration dueEvery();

    /// After so long the days of a customer are counted again where that failed: what fails needs a person,
    /// mostly.
    @WithDefault("PT10M")
    Duration againAfter();

    /// Sign-ins that are told so long after the last day still count; after that a streak costs nothing any
    /// more. A month: orders and imports are told days late at most.
    @WithDefault("P31D")
    Duration countedFor();
}
