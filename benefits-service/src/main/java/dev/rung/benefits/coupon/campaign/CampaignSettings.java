package dev.rung.benefits.coupon.campaign;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.benefits.coupons.campaigns")
interface CampaignSettings {

    /// The most customers whom one request may add to a campaign.
    @WithDefault("200000")
    int mostCustomers();

    /// How often the timer looks for customers of campaigns who have no coupon yet. Where there is none it
    /// reads an empty index.
    @WithDefault("PT5S")
    Duration dueEvery();

    /// A customer at whom it failed is tried again after so long.
    @WithDefault("PT1H")
    Duration again();
}
