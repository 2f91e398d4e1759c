package dev.rung.platform.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long a request may take to arrive.
@ConfigMapping(prefix = "rung.requests")
public interface RequestTerms {

    /// How long a request's line and headers may take. A phone on a bad line needs two seconds.
    @WithDefault("10s")
    Duration headTime();

    /// How long a request's body may take once its headers are there: a megabyte at 17 KB a second.
    @WithDefault("60s")
    Duration bodyTime();

    /// How long a client may go on sending a body that nobody wants before the connection is closed. Closing at
    /// once would make many clients report a broken connection instead of reading the answer.
    @WithDefault("2s")
    Duration linger();

    /// Whether a request with an invalid token first counts against the rate limit of its sender and is refused
    /// then: so at the gateway.
    @WithDefault("false")
    boolean tokensAreCharged();
}
