package dev.rung.platform;

import dev.rung.testing.house.ServiceMap;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MapTest {

    @Test
    void theMapShowsEveryWayInThatEachServiceHas() throws IOException {
        ServiceMap.of("platform-data", "dev.rung.platform").mustBeWrittenIn(Path.of("MAP.md"));
    }
}
