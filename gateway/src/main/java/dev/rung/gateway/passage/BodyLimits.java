package dev.rung.gateway.passage;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How large a request's body may be.
@ConfigMapping(prefix = "rung.bodies")
interface BodyLimits {

    /// A thousand events of a kilobyte each.
    @WithDefault("1M")
    MemorySize events();

    /// A policy is the largest of the rest, some tens of kilobytes.
    @WithDefault("256K")
    MemorySize other();

    /// Without a token a request is small: a click on a button.
    @WithDefault("4K")
    MemorySize visitors();

    default long of(String path) {
        if (path.startsWith("/api/v1/public/")) {
            return visitors().asLongValue();
        }
        return (path.startsWith("/api/v1/events") ? events() : other()).asLongValue();
    }
}
