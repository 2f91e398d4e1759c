package dev.rung.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.connections")
interface ConnectionPools {

    /// How long a connection to a service may take to open: one that is up answers a handshake at once.
    @WithDefault("2s")
    Duration connectTimeout();

    /// Connections per service. Every open inbox stream holds one for as long as the page is open, hence far
    /// more than requests alone would need.
    @WithDefault("2000")
    int max();

    /// How long the gateway waits for a part of an answer that it puts together itself.
    @WithDefault("2s")
    Duration partTimeout();
}
