package dev.rung.scoring.standings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of `standings`; written in batches by the sink and never through this class.
@Entity
@Immutable
@Table(name = "standings")
@SuppressWarnings("NullAway.Init")
class StandingEntity {

    @Id
    UUID customerId;

    String externalId;
    Instant lastEventAt;

    /// The customer that this one was merged into; null where it was not.
    @Nullable
    UUID mergedInto;

    /// The whole assessment as JSON.
    @Formula("cast(assessment as text)")
    String assessment;

    /// The stream's state of the customer, base64 in lines; null while it, or a later assessment, is on its way.
    @Nullable
    @Formula("(select encode(s.state, 'base64') from customer_states s where s.customer_id = customer_id"
            + " and s.at_offset = at_offset and s.revision = revision)")
    String state;
}
