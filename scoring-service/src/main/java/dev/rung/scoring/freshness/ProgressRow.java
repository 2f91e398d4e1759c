package dev.rung.scoring.freshness;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/// A row of view `progress`: how far standings and states can be read.
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
