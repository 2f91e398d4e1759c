package dev.rung.gateway.pages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/// Settings that the pages need at run time and cannot be built with.
@ConfigMapping(prefix = "rung.console")
interface ConsoleSettings {

    /// The realm as browsers reach it, which may be another address than that by which the services do.
    @WithDefault("${rung.oidc.url}")
    URI authority();

    /// The realm's client that the pages log in as.
    @WithDefault("rung-console")
    String clientId();

    /// The zone that the pages show times in: the store's.
    @WithDefault("${rung.store.zone}")
    String timeZone();
}
