package dev.rung.local.observing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.rung.local.process.Launch;
import dev.rung.local.process.Readiness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Prometheus and Jaeger, as far as they are installed.
public final class Observers {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ObserverSettings settings;
    private final @Nullable String collector;
    private final Optional<Launch> prometheus;
    private final Optional<Launch> jaeger;

    /// @param watched the management port of each process, by its name
    public record ObserverSettings(
            Path home, Path data, Path logs, int prometheus, int jaeger, int traces, Map<String, Integer> watched) {}

    /// @param collector that the user has; null or empty: Jaeger is started
    public Observers(ObserverSettings settings, @Nullable String collector) throws IOException {
        this.settings = settings;
        this.collector = collector == null || collector.isBlank() ? null : collector;
        this.prometheus = new Prometheus(
                        settings.home().resolve("helm/rung/alerts"),
                        settings.data(),
                        settings.logs(),
                        settings.prometheus(),
                        settings.watched())
                .prepare();
        this.jaeger = this.collector == null
                ? new Jaeger(settings.data(), settings.logs(), settings.jaeger(), settings.traces()).prepare()
                : Optional.empty();
    }

    public record Observer(Launch launch, Readiness readiness) {}

    public List<Observer> toStart() {
        var found = new ArrayList<Observer>();
        prometheus.ifPresent(launch -> found.add(new Observer(launch, at(settings.prometheus(), "/-/ready"))));
        jaeger.ifPresent(launch -> found.add(new Observer(launch, at(settings.jaeger(), "/api/services"))));
        return found;
    }

    /// Of those to start.
    public Set<String> names() {
        return toStart().stream().map(one -> one.launch().name()).collect(toUnmodifiableSet());
    }

    /// For every process: whether its traces are recorded, and where they go.
    public Map<String, String> environment() {
        if (collector == null && jaeger.isEmpty()) {
            return Map.of();
        }
        var address = collector == null ? "http://localhost:" + settings.traces() : collector;
        var share = Objects.requireNonNullElse(System.getenv("RUNG_TRACES_SHARE"), "1");
        return Map.of("RUNG_TRACES_SHARE", share, "RUNG_TRACES_COLLECTOR", address);
    }

    /// For a person.
    public String report() {
        return """

                  Prometheus   %s
                  Traces       %s
                  Grafana is not part of Rung (AGPL). Where you run one, import helm/rung/dashboards/*.json; its data source is Prometheus.
                """.formatted(
                prometheus.isPresent() ? "http://localhost:" + settings.prometheus() : Prometheus.MISSING, traces());
    }

    private String traces() {
        if (collector != null) {
            return "go to " + collector;
        }
        return jaeger.isPresent() ? "http://localhost:" + settings.jaeger() + "     (Jaeger)" : Jaeger.MISSING;
    }

    private static Readiness at(int port, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return () -> HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }
}
