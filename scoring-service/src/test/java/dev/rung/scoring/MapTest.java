package dev.rung.scoring;

import dev.rung.testing.house.ServiceMap;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MapTest {

    @Test
    void theMapShowsEveryWayIn() throws IOException, ClassNotFoundException {
        ServiceMap.of("scoring-service", "dev.rung.scoring")
                .withStream("behaviour", door("stream.BehaviourProcessor"))
                .withStream("customer-events", door("stream.MergeProcessor"))
                .withStream("customer-parts", door("stream.MergeProcessor"))
                .withStream("overrides", door("stream.OverrideProcessor"))
                .withStream("policies", door("stream.policies.PolicyProcessor"))
                .mustBeWrittenIn(Path.of("MAP.md"));
    }

    /// The doors are not visible from here, as it should be.
    private static Class<?> door(String name) throws ClassNotFoundException {
        return Class.forName("dev.rung.scoring." + name);
    }
}
