package dev.rung.local.up;

import dev.rung.local.process.Readiness;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// A service's own word that it can work.
final class Health {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Health() {}

    /// @param address of its management port
    static Readiness at(String address) {
        var request = HttpRequest.newBuilder(URI.create(address + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        return () -> HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }
}
