package dev.rung.outreach;

import dev.rung.testing.house.ServiceMap;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MapTest {

    @Test
    void theMapShowsEveryWayIn() throws IOException {
        ServiceMap.of("outreach-service", "dev.rung.outreach").mustBeWrittenIn(Path.of("MAP.md"));
    }
}
