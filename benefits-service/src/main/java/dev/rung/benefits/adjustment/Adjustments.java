package dev.rung.benefits.adjustment;

import dev.rung.benefits.ledger.LotHolder;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All adjustments, decided or not.
@ApplicationScoped
class Adjustments implements PanacheRepositoryBase<Adjustment, UUID> {

    /// Columns, so that whoever locks it afterwards reads it then.
    private static final String HOLDER = "select a.customerId, a.externalId from Adjustment a where a.id = :id";

    /// Which adjustments a page shows; null means any.
    record AdjustmentFilter(
            @Nullable String state, @Nullable String externalId) {}

    /// Fails with 404 if there is none.
    Uni<Adjustment> one(UUID id) {
        return findById(id).onItem().ifNull().failWith(Adjustments::unknown);
    }

    /// Locks it until the caller's transaction ends: of two who decide it at once, the second sees that it is
    /// decided. Fails with 404 if there is none.
    Uni<Adjustment> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(Adjustments::unknown);
    }

    /// The customer whose points it is about; nobody is kept from changing it. Fails with 404 if there is none.
    Uni<LotHolder> holder(UUID id) {
        return getSession()
                .chain(session -> session.createQuery(HOLDER, Object[].class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(Adjustments::unknown)
                .map(found -> new LotHolder((UUID) found[0], (String) found[1]));
    }

    /// Newest first.
    Uni<List<Adjustment>> page(AdjustmentFilter filter, long before, int limit) {
        var conditions = new ArrayList<>(List.of("seq < :before"));
        var values = new HashMap<String, Object>();
        values.put("before", before);
        if (filter.state() != null) {
            conditions.add("state = :state");
            values.put("state", filter.state());
        }
        if (filter.externalId() != null) {
            conditions.add("externalId = :externalId");
            values.put("externalId", filter.externalId());
        }
        return find(String.join(" and ", conditions) + " order by seq desc", values)
                .page(0, limit)
                .list();
    }

    /// The points given to a customer, or asked for, since then.
    Uni<Long> givenOrAsked(UUID customerId, Instant since) {
        return find("customerId = ?1 and requestedAt >= ?2 and state <> 'declined' and points > 0", customerId, since)
                .list()
                .map(found -> found.stream().mapToLong(one -> one.points).sum());
    }

    private static RuntimeException unknown() {
        return Problem.of(404, "adjustment-unknown").asException();
    }
}
