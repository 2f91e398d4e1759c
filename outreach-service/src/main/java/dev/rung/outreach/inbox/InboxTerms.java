package dev.rung.outreach.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.outreach.inbox")
interface InboxTerms {

    /// Shorter than the time after which proxies take a silent connection for dead.
    @WithDefault("15S")
    Duration heartbeat();

    /// A stream ends after this, or with its token if that ends earlier, and the page opens it again, with
    /// a token that is still good.
    @WithDefault("30M")
    Duration longestStream();

    /// How many of one customer are open at once in this instance. The gateway holds to its own number before.
    @WithDefault("20")
    int streams();
}
