package dev.rung.scoring.standings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

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

    /// Of the assessment that it came of.
    long revision;

    /// The tier event as JSON, with its grounds.
    @Formula("cast(decision || jsonb_build_object('grounds', grounds) as text)")
    String decision;
}
