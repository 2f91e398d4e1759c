package dev.rung.benefits;

import dev.rung.testing.house.ServiceMap;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MapTest {

    @Test
    void theMapShowsEveryWayIn() throws IOException {
        ServiceMap.of("benefits-service", "dev.rung.benefits").mustBeWrittenIn(Path.of("MAP.md"));
    }
}
