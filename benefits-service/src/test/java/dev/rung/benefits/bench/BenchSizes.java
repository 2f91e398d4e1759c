package dev.rung.benefits.bench;

import dev.rung.testing.report.Figure;
import java.time.Duration;
import java.util.List;

/// How much of everything, as `-Drung.bench.…` says.
final class BenchSizes {

    /// Of pgbench, and of the service.
    static final int CONNECTIONS = Integer.getInteger("rung.bench.connections", 8);

    static final int CUSTOMERS = Integer.getInteger("rung.bench.customers", 10_000);

    /// Each measurement, each time.
    static final Duration TIME = Duration.ofSeconds(Integer.getInteger("rung.bench.seconds", 20));

    /// All measurements, one after the other, so often: what grows meanwhile grows for all.
    static final int ROUNDS = Integer.getInteger("rung.bench.rounds", 2);

    static final int QUOTES = Integer.getInteger("rung.bench.quotes", 1_000);

    private BenchSizes() {}

    static List<Figure> figures() {
        return List.of(
                Figure.of("connections", CONNECTIONS, ""),
                Figure.of("customers", CUSTOMERS, ""),
                Figure.of("each measurement", TIME.toSeconds(), "s"),
                Figure.of("each", ROUNDS, "times"),
                Figure.of("quotes", QUOTES, ""));
    }
}
