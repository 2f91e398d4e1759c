package dev.rung.benefits.redemption.booking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.benefits.redemptions")
interface RedemptionSettings {

    /// How long a reward and its points are set aside for a customer: time enough to pay what is to be paid
    /// beside the points, and no longer, since others see it as sold out.
    @WithDefault("PT15M")
    Duration hold();

    /// How often the timer looks for reservations whose time is over: so much later their points and pieces are
    /// back at most. Where none is due it reads an empty index.
    @WithDefault("PT5S")
    Duration dueEvery();
}
