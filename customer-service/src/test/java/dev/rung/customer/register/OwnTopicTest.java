package dev.rung.customer.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.platform.door.EventDoor;
import dev.rung.testing.Servers;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class OwnTopicTest {

    @Inject
    @Any
    InjectableInstance<EventDoor<?>> doors;

    @Test
    void whoCustomersAreIsNotLearntFromTheTopicThatSaysIt() {
        assertThat(doors.handlesStream()
                        .map(door -> door.getBean().getBeanClass().getSimpleName()))
                .isNotEmpty()
                .doesNotContain("WhenCustomerChangesThenKnowThem");
    }
}
