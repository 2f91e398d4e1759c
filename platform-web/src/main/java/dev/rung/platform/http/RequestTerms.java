package dev.rung.platform.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long a request may take to arrive.
@ConfigMapping(prefix = "rung.requests")
public interface RequestTerms {

    /// From a request's first byte to the end of its headers. A phone on a bad line needs two seconds.
    @WithDefault("10s")
    Duration headTime();

    /// From the end of the headers to the end of the body: a megabyte at 17 KB a second.
    @WithDefault("60s")
    Duration bodyTime();

    /// How long a client may go on sending a body that nobody wants before the connection is closed. Closing at once
    /// would make many clients report a broken connection instead of reading the answer.
    @WithDefault("2s")
    Duration linger();

    /// Whether a token that is none is left for somebody who charges for it: at the gateway.
    @WithDefault("false")
    boolean tokensAreCharged();
}
