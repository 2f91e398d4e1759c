package dev.rung.scoring.costs;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Costs {

    /// One row per month, whoever enters it at the same moment: the later one stands.
    private static final String PUT = """
            insert into insight_costs (month, acquisition, retention, set_at)
            values (:month, :acquisition, :retention, :setAt)
            on conflict (month) do update
                set acquisition = excluded.acquisition, retention = excluded.retention, set_at = excluded.set_at
            """;

    /// Must be called inside a transaction.
    Uni<Void> put(Cost cost) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PUT)
                        .setParameter("month", cost.month().atDay(1))
                        .setParameter("acquisition", cost.acquisition())
                        .setParameter("retention", cost.retention())
                        .setParameter("setAt", cost.setAt())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
