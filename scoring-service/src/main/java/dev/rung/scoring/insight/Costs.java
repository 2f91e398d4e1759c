package dev.rung.scoring.insight;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

@ApplicationScoped
class Costs implements PanacheRepositoryBase<Cost, LocalDate> {

    /// One row per month, whoever enters it at the same moment: the later one stands.
    private static final String PUT = """
            insert into insight_costs (month, acquisition, retention, set_at)
            values (:month, :acquisition, :retention, :setAt)
            on conflict (month) do update
                set acquisition = excluded.acquisition, retention = excluded.retention, set_at = excluded.set_at
            """;

    @WithSession
    Uni<List<Cost>> byMonth() {
        return listAll(Sort.by("month"));
    }

    /// Must be called inside a transaction.
    Uni<Void> put(Cost cost) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PUT)
                        .setParameter("month", cost.month)
                        .setParameter("acquisition", cost.acquisition)
                        .setParameter("retention", cost.retention)
                        .setParameter("setAt", cost.setAt)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
