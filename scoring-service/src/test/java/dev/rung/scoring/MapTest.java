package dev.rung.scoring;

import dev.rung.testing.house.ServiceMap;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MapTest {

    @Test
    void theMapShowsEveryWayIn() throws IOException, ClassNotFoundException {
        // the door is not visible from here, as it should be
        var door = Class.forName("dev.rung.scoring.stream.BehaviourProcessor");
        ServiceMap.of("scoring-service", "dev.rung.scoring")
                .withStream("behaviour", door)
                .mustBeWrittenIn(Path.of("MAP.md"));
    }
}
