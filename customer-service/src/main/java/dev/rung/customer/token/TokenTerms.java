package dev.rung.customer.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "rung.customer-tokens")
interface TokenTerms {

    /// An RSA key of at least 2048 bits, PKCS #8 in base64, the same for all instances. Without it no such tokens are
    /// given: a store whose customers log in at the realm needs none.
    Optional<String> key();

    /// A page is open for longer, and its store asks again; what was stolen is worthless soon.
    @WithDefault("10m")
    Duration lifetime();
}
