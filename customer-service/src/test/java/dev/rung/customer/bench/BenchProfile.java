package dev.rung.customer.bench;

import dev.rung.testing.Servers;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// The service with an empty schema.
public final class BenchProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Servers.withEmptySchema(Map.of());
    }
}
