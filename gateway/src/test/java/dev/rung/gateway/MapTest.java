package dev.rung.gateway;

import dev.rung.testing.house.ServiceMap;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MapTest {

    @Test
    void theMapShowsEveryWayIn() throws IOException {
        ServiceMap.of("gateway", "dev.rung.gateway")
                .withRoute("/api/v1/**", "dev.rung.gateway.passage.ApiDoor")
                .withRoute("GET /console/**", "dev.rung.gateway.pages.PagesDoor")
                .withRoute("GET /member/**", "dev.rung.gateway.pages.PagesDoor")
                .mustBeWrittenIn(Path.of("MAP.md"));
    }
}
