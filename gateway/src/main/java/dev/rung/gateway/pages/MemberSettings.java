package dev.rung.gateway.pages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The member centre's needs at run time, beyond those that it shares with the console.
@ConfigMapping(prefix = "rung.member")
interface MemberSettings {

    /// The realm's client that the member centre logs in as.
    @WithDefault("rung-member")
    String clientId();
}
