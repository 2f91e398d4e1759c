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

    /// A file of codes of coupons: a million of sixteen characters each. Parts of a file can be sent one by one.
    @WithDefault("32M")
    MemorySize codes();

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
        if (path.startsWith("/api/v1/coupon-batches/") && path.endsWith("/code-imports")) {
            return codes().asLongValue();
        }
        return (path.startsWith("/api/v1/events") ? events() : other()).asLongValue();
    }
}
