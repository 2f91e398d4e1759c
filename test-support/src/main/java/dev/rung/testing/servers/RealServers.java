package dev.rung.testing.servers;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.testcontainers.DockerClientFactory;

/// Starts both servers at the same time, in containers or embedded, and prepares them alike.
final class RealServers implements Supplier<Map<String, String>> {

    @Override
    public Map<String, String> get() {
        var machine = machine();
        // a thread of its own inherits the context class loader, in which Kafka looks for its own classes
        var kafka = CompletableFuture.supplyAsync(machine::kafka, Thread.ofPlatform()::start)
                .thenApply(Topics::createdOn);
        var database = machine.database();
        Schemas.createOn(database);
        return Map.of(
                "rung.database.host", database.host(),
                "rung.database.port", Integer.toString(database.port()),
                "rung.kafka", kafka.orTimeout(60, TimeUnit.SECONDS).join());
    }

    private static Machine machine() {
        return DockerClientFactory.instance().isDockerAvailable() ? new Containers() : new Embedded();
    }
}
