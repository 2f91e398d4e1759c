package dev.rung.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// The part of [Servers] that a process with neither database nor Kafka needs: it believes [Tokens].
public final class Identity implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return settings();
    }

    @Override
    public void stop() {}

    static Map<String, String> settings() {
        // an empty address means: do not ask an identity server, the key is all there is
        return Map.of(
                "quarkus.oidc.public-key", Keys.ofRealm().publicKey(),
                "quarkus.oidc.auth-server-url", "",
                "quarkus.oidc.rung.auth-server-url", PublishedKeys.address(),
                "rung.customer-tokens.key", Keys.ofSuite().encodedPrivateKey());
    }
}
