package dev.rung.benefits.bench;

import dev.rung.testing.Servers;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// The service with as many connections as pgbench, and an empty schema.
public final class BenchProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Servers.withEmptySchema(Map.of("rung.database-pool.reactive", Integer.toString(BenchSizes.CONNECTIONS)));
    }
}
