package dev.rung.platform.job.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaAccessTest {

    @Test
    void variablesAreSettingsOfKafkasClients() {
        var access = KafkaAccess.of(Map.of(
                "RUNG_KAFKA", "kafka:9093",
                "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                "KAFKA_SSL_TRUSTSTORE_TYPE", "PEM",
                "PATH", "/bin"));

        assertThat(access)
                .containsOnly(
                        Map.entry("bootstrap.servers", "kafka:9093"),
                        Map.entry("security.protocol", "SASL_SSL"),
                        Map.entry("ssl.truststore.type", "PEM"));
    }
}
