package dev.rung.scoring.standings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `decisions`; appended by the sink and never changed.
@Entity
@Immutable
@Table(name = "decisions")
@SuppressWarnings("NullAway.Init")
class Decision {

    @Id
    UUID eventId;

    String externalId;
    Instant occurredAt;

    /// Of the assessment that it came of; null for what earlier builds decided.
    @Nullable
    Long revision;

    /// The tier event as JSON, without its grounds.
    @Formula("cast(decision as text)")
    String decision;
}
