package dev.rung.feedback;

import dev.rung.testing.house.ServiceMap;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MapTest {

    @Test
    void theMapShowsEveryWayIn() throws Exception {
        ServiceMap.of("feedback-service", "dev.rung.feedback").mustBeWrittenIn(Path.of("MAP.md"));
    }
}
