package dev.rung.benefits.expiry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

@ConfigMapping(prefix = "rung.points.notices")
interface PointsNoticeSettings {

    /// How many days before the last day of points their customer is told, each once: a month to think of
    /// something, a week to do it, and the day before.
    @WithDefault("30,7,1")
    List<Integer> days();

    /// How often the timer looks for points that end. It reads those of the next days that nobody was told of.
    @WithDefault("PT1H")
    Duration dueEvery();
}
