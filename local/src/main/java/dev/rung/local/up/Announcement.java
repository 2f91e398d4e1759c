package dev.rung.local.up;

import dev.rung.local.running.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Tells other programs where everything is: from the moment it is ready, and again whenever a process id changes.
final class Announcement {

    private final DataFolder data;
    private final Ports ports;
    private final @Nullable Path readyFile;
    private Map<String, Long> pids = Map.of();
    private boolean ready;

    Announcement(DataFolder data, Ports ports, @Nullable Path readyFile) {
        this.data = data;
        this.ports = ports;
        this.readyFile = readyFile;
    }

    synchronized void processesAre(Map<String, Long> now) {
        pids = now;
        if (ready) {
            write();
        }
    }

    synchronized void ready() {
        ready = true;
        write();
    }

    synchronized void withdraw() {
        ready = false;
        try {
            Files.deleteIfExists(Running.fileIn(data.root()));
        } catch (IOException e) {
            // A reader asks whether the launcher lives; the file alone says nothing.
        }
    }

    private void write() {
        var running = new Running(
                ProcessHandle.current().pid(),
                addresses(),
                new TreeMap<>(pids),
                Map.of(
                        "data", data.root().toString(),
                        "logs", data.logs().toString(),
                        "mail", data.mail().toString()));
        try {
            running.write(Running.fileIn(data.root()));
            if (readyFile != null) {
                running.write(readyFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> addresses() {
        var addresses = new TreeMap<String, String>();
        for (var endpoint : Endpoint.values()) {
            switch (endpoint) {
                case PROMETHEUS, JAEGER, TRACES -> {
                    if (ports.has(endpoint)) {
                        addresses.put(endpoint.label(), ports.url(endpoint));
                    }
                }
                case POSTGRES, KAFKA, KAFKA_CONTROLLER, MAIL ->
                    addresses.put(endpoint.label(), "localhost:" + ports.of(endpoint));
                case GATEWAY,
                        CUSTOMER_SERVICE,
                        SCORING_SERVICE,
                        BENEFITS_SERVICE,
                        OUTREACH_SERVICE,
                        FEEDBACK_SERVICE,
                        KEYCLOAK,
                        GATEWAY_MANAGEMENT,
                        CUSTOMER_SERVICE_MANAGEMENT,
                        SCORING_SERVICE_MANAGEMENT,
                        BENEFITS_SERVICE_MANAGEMENT,
                        OUTREACH_SERVICE_MANAGEMENT,
                        FEEDBACK_SERVICE_MANAGEMENT -> addresses.put(endpoint.label(), ports.url(endpoint));
            }
        }
        addresses.put("realm", ports.url(Endpoint.KEYCLOAK) + "/realms/rung");
        return addresses;
    }
}
