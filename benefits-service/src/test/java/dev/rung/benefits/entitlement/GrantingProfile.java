package dev.rung.benefits.entitlement;

import dev.rung.testing.Servers;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// Benefits are granted at once here. Elsewhere they are granted by no timer: tests of points count what is
/// told of points.
public final class GrantingProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Servers.withEmptySchema(Map.of("rung.benefits.entitlements.due-every", "PT1S"));
    }
}
