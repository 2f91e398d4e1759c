package dev.rung.scoring.freshness;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/// A row of `progress`; written in batches by the sink, together with the standings.
@Entity
@Immutable
@Table(name = "progress")
@SuppressWarnings("NullAway.Init")
class ProgressRow {

    @Id
    int partition;

    long readable;
    Instant takenInAt;
}
