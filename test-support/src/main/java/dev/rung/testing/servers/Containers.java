package dev.rung.testing.servers;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// In containers, which Testcontainers removes when the JVM has ended.
@SuppressWarnings("resource")
final class Containers implements Machine {

    @Override
    public Database database() {
        var postgres = new PostgreSQLContainer("postgres:18-alpine")
                .withCommand("postgres", "-c", "fsync=" + Durability.SETTING, "-c", "max_connections=200");
        postgres.start();
        return new Database(
                postgres.getHost(),
                postgres.getFirstMappedPort(),
                postgres.getDatabaseName(),
                postgres.getUsername(),
                postgres.getPassword());
    }

    @Override
    public String kafka() {
        var kafka = new KafkaContainer("apache/kafka-native:4.1.1")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        kafka.start();
        return kafka.getBootstrapServers();
    }
}
