package dev.rung.customer.webhook.address;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "rung.webhooks.address")
interface TargetSettings {

    /// Whether webhooks may be http addresses too: for a receiver on the own machine, never in operation.
    @WithDefault("false")
    boolean plainHttp();

    /// The ports that webhooks may have. Any other one is more likely a service that nobody should reach
    /// from here.
    @WithDefault("443,8443")
    List<Integer> ports();

    /// Networks that webhooks may lead to although they are not public, such as `10.20.0.0/16`: for receivers
    /// inside. An administrator can send to everything there that the service can reach.
    Optional<List<String>> allowedNetworks();
}
