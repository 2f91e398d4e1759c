package dev.rung.customer.webhook.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

@ConfigMapping(prefix = "rung.webhooks.delivery")
interface DeliverySettings {

    /// How long a receiver may take to answer. One that has much to do answers first and works then.
    @WithDefault("10s")
    Duration timeout();

    /// The waits between the tries of a delivery: a day and a half all in all, so that a receiver that breaks
    /// down in the evening misses nothing. After the last one it has failed, and is sent again only when
    /// somebody asks for it.
    @WithDefault("5s,1m,5m,30m,2h,8h,24h")
    List<Duration> retries();

    /// How many deliveries an instance sends to one webhook at once. Each webhook has as many of its own.
    @WithDefault("4")
    int atOnce();

    /// How long nothing but failure is borne before a webhook is disabled: longer than all tries of one
    /// delivery.
    @WithDefault("5d")
    Duration failingFor();

    /// How long deliveries are kept once they ended, and how long one that is due waits for a webhook that is
    /// paused. Longer than topics keep their events, so that an
    /// event that is read twice is known.
    @WithDefault("30d")
    Duration retention();
}
