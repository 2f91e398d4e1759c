package dev.rung.gateway.passage;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How large a request's body may be.
@ConfigMapping(prefix = "rung.bodies")
interface BodyLimits {

    /// The body of a request that sends events: a thousand of a kilobyte each.
    @WithDefault("1M")
    MemorySize events();

    /// Any other body. A policy is the largest of them, some tens of kilobytes.
    @WithDefault("256K")
    MemorySize other();

    /// A body on a route that needs no token: a press on a button.
    @WithDefault("4K")
    MemorySize visitors();

    default long of(String path) {
        if (path.startsWith("/api/v1/public/")) {
            return visitors().asLongValue();
        }
        return (path.startsWith("/api/v1/events") ? events() : other()).asLongValue();
    }
}
