package dev.rung.bench.backlog;

import dev.rung.bench.events.ExpectedTotals;
import java.math.BigDecimal;

/// The readers of the backlog, from the least work to the most.
enum Contender {
    /// A consumer that counts records: what Kafka itself can give.
    CONSUMER("plain consumer"),
    /// Kafka Streams counting records per key, with scoring's settings: what state and exactly-once cost.
    STREAMS("bare Streams count"),
    /// Scoring's topology, with those settings.
    SCORING("scoring");

    final String label;

    Contender(String label) {
        this.label = label;
    }

    /// The count it must come to: records, records per key, money.
    BacklogTotals expected(ExpectedTotals expected) {
        return switch (this) {
            case CONSUMER -> new BacklogTotals(0, BigDecimal.valueOf(expected.records()));
            case STREAMS -> new BacklogTotals(expected.customers(), BigDecimal.valueOf(expected.records()));
            case SCORING -> new BacklogTotals(expected.customers(), expected.net());
        };
    }
}
