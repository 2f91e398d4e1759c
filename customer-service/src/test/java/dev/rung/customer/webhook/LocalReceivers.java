package dev.rung.customer.webhook;

import dev.rung.testing.Servers;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/// A service whose webhooks may lead to this machine, and which is soon through with its retries.
public final class LocalReceivers implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Servers.withEmptySchema(Map.of(
                "rung.webhooks.address.plain-http", "true",
                "rung.webhooks.address.allowed-networks", "127.0.0.0/8",
                "rung.webhooks.address.ports", Integer.toString(freePort()),
                "rung.webhooks.poll", "200ms",
                "rung.webhooks.delivery.timeout", "2s",
                "rung.webhooks.delivery.retries", "1s,1s"));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
