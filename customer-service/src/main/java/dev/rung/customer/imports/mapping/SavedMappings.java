package dev.rung.customer.imports.mapping;

import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Some dozens at most.
@ApplicationScoped
class SavedMappings implements PanacheRepositoryBase<SavedMapping, UUID> {

    Uni<List<SavedMapping>> byName() {
        return list("order by name");
    }

    /// Whether another one has the name.
    Uni<Boolean> isTaken(String name, UUID mappingId) {
        return count("name = ?1 and mappingId <> ?2", name, mappingId).map(others -> others > 0);
    }

    /// An unknown one is a problem.
    Uni<SavedMapping> one(UUID mappingId) {
        return findById(mappingId)
                .onItem()
                .ifNull()
                .failWith(() -> Problem.of(404, "import-mapping-unknown").asException());
    }
}
