package dev.rung.outreach.surroundings;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/// Tells the service where its mail server and its services will be; the tests start and stop them there. Waits
/// are short, so that what is tried again is tried soon.
public final class StubAddresses implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var services = "http://localhost:" + freePort();
        return Map.ofEntries(
                Map.entry("rung.mail.port", Integer.toString(freePort())),
                Map.entry("rung.services.customer", services),
                Map.entry("rung.services.feedback", services),
                Map.entry("rung.oidc.url", services),
                Map.entry("quarkus.oidc-client.token-path", "/token"),
                Map.entry("rung.outreach.poll", "1s"),
                Map.entry("rung.outreach.reclaim", "1s"),
                Map.entry("rung.outreach.sending.first-retry", "0.2s"),
                Map.entry("rung.outreach.sending.longest-retry", "1s"),
                Map.entry("rung.mail.timeout", "3s"),
                Map.entry("rung.public-url", "https://shop.example/rung/"),
                Map.entry("rung.outreach.sending.shortest-wait", "0.2s"),
                Map.entry("rung.outreach.sending.longest-wait", "1s"),
                Map.entry("rung.outreach.inbox.heartbeat", "0.2s"));
    }

    @Override
    public void stop() {}

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
