package dev.rung.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RelayLifecycleTest {

    @Test
    void theRelaySpeaksWithKafkaAsEveryClientDoes() {
        assertThat(RelayLifecycle.producing(Map.of("bootstrap.servers", "kafka:9093", "security.protocol", "SSL")))
                .containsEntry("bootstrap.servers", "kafka:9093")
                .containsEntry("security.protocol", "SSL")
                .containsEntry("acks", "all");
    }
}
