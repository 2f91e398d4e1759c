package dev.rung.customer.webhook.secret;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.webhooks.secret")
interface SecretSettings {

    /// How long the old secret of a webhook signs beside the new one: time for the receiver to be told.
    @WithDefault("1d")
    Duration overlap();
}
