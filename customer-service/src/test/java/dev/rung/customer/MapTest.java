package dev.rung.customer;

import dev.rung.testing.house.ServiceMap;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MapTest {

    @Test
    void theMapShowsEveryWayIn() throws IOException {
        ServiceMap.of("customer-service", "dev.rung.customer").mustBeWrittenIn(Path.of("MAP.md"));
    }
}
