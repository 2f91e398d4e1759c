package dev.rung.benefits.closing;

import dev.rung.testing.Servers;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// Months of long ago are closed here, and points that were earned then are not over yet.
public final class LastingPointsProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Servers.withEmptySchema(Map.of("rung.points.earning.rules", "lasting-rules.json"));
    }
}
