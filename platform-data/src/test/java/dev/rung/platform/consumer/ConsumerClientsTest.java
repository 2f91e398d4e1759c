package dev.rung.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsumerClientsTest {

    private record BrokerSettings(Map<String, Map<String, String>> client) implements ConsumerSettings {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration alarmAfter() {
            return Duration.ofMinutes(10);
        }

        @Override
        public Duration alarmAgainAfter() {
            return Duration.ofHours(1);
        }
    }

    /// Otherwise a store whose brokers want TLS and a login could not run the suite.
    @Test
    void aConsumerSpeaksWithKafkaAsEveryClientDoes() {
        var kafka = Map.<String, Object>of(
                "bootstrap.servers", "kafka:9093", "security.protocol", "SASL_SSL", "group.id", "benefits-service");
        var clients = new ConsumerClients(
                kafka, "benefits-service", new BrokerSettings(Map.of("behaviour", Map.of("fetch.min.bytes", "7"))));

        assertThat(clients.consuming("behaviour"))
                .containsEntry("bootstrap.servers", "kafka:9093")
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("group.id", "benefits-service-behaviour")
                .containsEntry("fetch.min.bytes", "7");
    }
}
