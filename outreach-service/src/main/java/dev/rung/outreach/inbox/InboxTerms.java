package dev.rung.outreach.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.outreach.inbox")
interface InboxTerms {

    /// How often an open stream says that it is alive: before proxies take a silent connection for dead.
    @WithDefault("15S")
    Duration heartbeat();

    /// A stream ends after this, or with its token if that ends earlier, and the page opens it again, with
    /// a token that is still good.
    @WithDefault("30M")
    Duration longestStream();

    /// How many streams of one customer may be open at once in this instance. The gateway has
    /// a lower limit of its own.
    @WithDefault("20")
    int streams();
}
