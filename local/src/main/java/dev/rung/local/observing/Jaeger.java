package dev.rung.local.observing;

import dev.rung.local.process.Launch;
import dev.rung.local.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Jaeger 2, an OpenTelemetry collector that keeps traces in memory and shows them.
final class Jaeger {

    static final String MISSING =
            "No traces are kept: jaeger, version 2 (jaegertracing.io/download), is not on the PATH, and"
                    + " RUNG_TRACES_COLLECTOR names no other collector.";

    private final Path data;
    private final Path logs;
    private final int pages;
    private final int traces;

    /// @param pages the port of its pages
    /// @param traces the port that takes traces, by OTLP over gRPC
    Jaeger(Path data, Path logs, int pages, int traces) {
        this.data = data.resolve("jaeger");
        this.logs = logs;
        this.pages = pages;
        this.traces = traces;
    }

    Optional<Launch> prepare() throws IOException {
        var program = InstalledProgram.find("jaeger");
        return program.isEmpty() ? Optional.empty() : Optional.of(launch(program.get()));
    }

    private Launch launch(Path program) throws IOException {
        Files.createDirectories(data);
        var file = data.resolve("jaeger.yaml");
        Files.writeString(file, configuration());
        var command = List.of(program.toString(), "--config=" + file);
        return new Launch("jaeger", command, Map.of(), data, logs.resolve("jaeger.log"), StopSignal.TERM);
    }

    String configuration() {
        return """
                service:
                  extensions: [jaeger_storage, jaeger_query]
                  pipelines:
                    traces: {receivers: [otlp], processors: [batch], exporters: [jaeger_storage_exporter]}
                  telemetry: {metrics: {level: none}}
                extensions:
                  jaeger_storage: {backends: {kept: {memory: {max_traces: 100000}}}}
                  jaeger_query:
                    storage: {traces: kept}
                    http: {endpoint: "localhost:%d"}
                    grpc: {endpoint: "localhost:0"}
                receivers:
                  otlp: {protocols: {grpc: {endpoint: "localhost:%d"}}}
                processors: {batch: {timeout: 1s}}
                exporters: {jaeger_storage_exporter: {trace_storage: kept}}
                """.formatted(pages, traces);
    }
}
