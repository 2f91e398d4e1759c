package dev.rung.benefits.expiry.extension;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

@ConfigMapping(prefix = "rung.points.extensions")
interface ExtensionSettings {

    /// How far ahead an extension may set the last day of points: a mistyped year stops here.
    @WithDefault("P3Y")
    Period farthest();

    /// How long ago points may have ended that are given back. What ended before is in the accounts of years
    /// that are done.
    @WithDefault("P1Y")
    Period longestAgo();

    /// The most customers of one batch: its draft reads the lots of all of them within one request.
    @WithDefault("200000")
    int mostCustomers();

    /// How often the timer looks for approved batches that are not done. Where there is none it reads an
    /// empty index.
    @WithDefault("PT5S")
    Duration dueEvery();
}
