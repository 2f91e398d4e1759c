package dev.rung.customer.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.platform.door.EventDoors;
import dev.rung.platform.door.OpenDoor;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class OwnTopicTest {

    @Inject
    EventDoors doors;

    @Test
    void whoCustomersAreIsNotLearntFromTheTopicThatSaysIt() {
        assertThat(doors.all()).extracting(OpenDoor::topic).doesNotContain("customer-events");
    }
}
