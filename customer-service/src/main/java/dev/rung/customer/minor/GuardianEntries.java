package dev.rung.customer.minor;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class GuardianEntries implements PanacheRepository<GuardianEntry> {

    /// As many as a page shows; all are kept.
    private static final int NEWEST = 100;

    /// The newest first.
    ///
    /// @param customers who are one person
    Uni<List<GuardianEntry>> of(List<UUID> customers) {
        return find("customerId in ?1 order by position desc", customers)
                .page(0, NEWEST)
                .list();
    }
}
