package dev.rung.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/// Base URLs of the services; the defaults are those of a whole suite on one machine.
@ConfigMapping(prefix = "rung.services")
interface Addresses {

    @WithDefault("http://localhost:8081")
    URI customer();

    @WithDefault("http://localhost:8082")
    URI scoring();

    @WithDefault("http://localhost:8083")
    URI benefits();

    @WithDefault("http://localhost:8084")
    URI outreach();

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
