package dev.rung.scoring.standings;

import dev.rung.platform.identity.ExternalId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Every change of a standing, as the sink appended them.
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    /// All, in the order in which they were made.
    Uni<List<Decision>> of(String externalId) {
        return find("externalId = ?1 order by revision, occurredAt, eventId desc", ExternalId.normalised(externalId))
                .list();
    }
}
