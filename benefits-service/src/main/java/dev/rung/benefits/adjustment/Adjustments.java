package dev.rung.benefits.adjustment;

import dev.rung.benefits.ledger.LotHolder;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All adjustments, decided or not.
@ApplicationScoped
class Adjustments implements PanacheRepositoryBase<Adjustment, UUID> {

    /// Columns, so that whoever locks it afterwards reads it then.
    private static final String HOLDER = "select a.customerId, a.externalId from Adjustment a where a.id = :id";

    private static final String GIVEN = """
            select cast(coalesce(sum(a.points), 0) as bigint) as points from adjustments a
            where a.customer_id = any (whole_of(cast(cast(:customer as text) as uuid)))
              and a.requested_at >= cast(cast(:since as text) as timestamptz) and a.state <> 'declined' and a.points > 0""";

    private static final String WHOLE = """
            select m.customer_id from known_customer k cross join lateral unnest(whole_of(k.customer_id)) as m(customer_id)
            where k.external_id = cast(:asked as text)""";

    private final JsonRows rows;

    Adjustments(JsonRows rows) {
        this.rows = rows;
    }

    /// Which adjustments a page shows; null means any. Of a customer, those of whoever is one with them too.
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
        Map<String, Object> values = new HashMap<>();
        values.put("before", before);
        if (filter.state() != null) {
            conditions.add("state = :state");
            values.put("state", filter.state());
        }
        var externalId = filter.externalId();
        return externalId == null
                ? page(conditions, values, limit)
                : rows.read(WHOLE, Map.of("asked", externalId), AdjustedCustomer.class)
                        .chain(whole -> {
                            conditions.add("customerId in :whole");
                            values.put(
                                    "whole",
                                    whole.stream()
                                            .map(AdjustedCustomer::customerId)
                                            .toList());
                            return page(conditions, values, limit);
                        });
    }

    private Uni<List<Adjustment>> page(List<String> conditions, Map<String, Object> values, int limit) {
        return find(String.join(" and ", conditions) + " order by seq desc", values)
                .page(0, limit)
                .list();
    }

    /// The points given to a customer and whoever is one with them, or asked for, since then.
    Uni<Long> givenOrAsked(UUID customerId, Instant since) {
        return rows.read(
                        GIVEN,
                        Map.of("customer", customerId.toString(), "since", since.toString()),
                        AdjustedPoints.class)
                .map(found -> found.getFirst().points());
    }

    @RegisterForReflection
    record AdjustedPoints(long points) {}

    @RegisterForReflection
    record AdjustedCustomer(UUID customerId) {}

    private static RuntimeException unknown() {
        return Problem.of(404, "adjustment-unknown").asException();
    }
}
