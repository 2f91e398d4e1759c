package dev.rung.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/// Base URLs of the services; the defaults are those of a whole suite on one machine.
@ConfigMapping(prefix = "rung.services")
interface Addresses {

    /// Base URL of customer-service.
    @WithDefault("http://localhost:8081")
    URI customer();

    /// Base URL of scoring-service.
    @WithDefault("http://localhost:8082")
    URI scoring();

    /// Base URL of benefits-service.
    @WithDefault("http://localhost:8083")
    URI benefits();

    /// Base URL of outreach-service.
    @WithDefault("http://localhost:8084")
    URI outreach();

    /// Base URL of feedback-service.
    @WithDefault("http://localhost:8085")
    URI feedback();

    default URI of(Upstream upstream) {
        return switch (upstream) {
            case CUSTOMER -> customer();
            case SCORING -> scoring();
            case BENEFITS -> benefits();
            case OUTREACH -> outreach();
            case FEEDBACK -> feedback();
        };
    }
}
