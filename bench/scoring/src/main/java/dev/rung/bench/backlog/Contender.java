package dev.rung.bench.backlog;

import dev.rung.bench.events.Truth;
import java.math.BigDecimal;

/// Who takes the backlog in. From the least work to the most.
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

    /// What it must have counted: records, records per key, money.
    Counted expected(Truth truth) {
        return switch (this) {
            case CONSUMER -> new Counted(0, BigDecimal.valueOf(truth.records()));
            case STREAMS -> new Counted(truth.customers(), BigDecimal.valueOf(truth.records()));
            case SCORING -> new Counted(truth.customers(), truth.net());
        };
    }
}
