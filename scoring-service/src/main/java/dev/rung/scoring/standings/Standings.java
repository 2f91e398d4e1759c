package dev.rung.scoring.standings;

import dev.rung.platform.identity.ExternalId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `standings`, which the sink writes.
@ApplicationScoped
class Standings implements PanacheRepositoryBase<StandingEntity, UUID> {

    /// By the storefront's id, a null item where there is none. Should two customers ever have carried it, the
    /// one seen last. For one who is part of another it is the other's.
    Uni<StandingEntity> byExternalId(String externalId) {
        return find("externalId = ?1 order by lastEventAt desc", ExternalId.normalised(externalId))
                .<StandingEntity>firstResult()
                .chain(found -> present(found, new HashSet<>()));
    }

    /// While merges are on their way the next one's row may be missing still, or rows may go in a circle for a
    /// moment: then the last one found stands.
    private Uni<@Nullable StandingEntity> present(@Nullable StandingEntity standing, Set<UUID> passed) {
        if (standing == null || standing.mergedInto == null || !passed.add(standing.customerId)) {
            return Uni.createFrom().item(standing);
        }
        return findById(standing.mergedInto)
                .chain(next -> next == null ? Uni.createFrom().item(standing) : present(next, passed));
    }
}
