package dev.rung.benefits.coupon.expiry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

@ConfigMapping(prefix = "rung.benefits.coupons.expiry")
interface NoticeSettings {

    /// How many days before a coupon's last day its customer is told, each once.
    @WithDefault("7,1")
    List<Integer> notices();

    /// How often the timer looks for coupons that end. It reads those of the next days only.
    @WithDefault("PT1H")
    Duration dueEvery();
}
