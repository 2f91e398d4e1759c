package dev.rung.customer.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "rung.customer-tokens")
interface TokenTerms {

    /// An RSA key of at least 2048 bits, PKCS #8 in base64, the same for all instances. Without it no such tokens
    /// are given: a store whose customers log in at the realm needs none.
    Optional<String> key();

    /// How long a customer's token is valid. A page that is open for longer gets the next one from its store; a
    /// stolen token is soon worthless.
    @WithDefault("10m")
    Duration lifetime();
}
