package dev.rung.scoring;

import dev.rung.testing.house.ServiceMap;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MapTest {

    @Test
    void theMapShowsEveryWayIn() throws IOException {
        ServiceMap.of("scoring-service", "dev.rung.scoring").mustBeWrittenIn(Path.of("MAP.md"));
    }
}
