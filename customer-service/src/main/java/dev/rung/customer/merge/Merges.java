package dev.rung.customer.merge;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.rung.customer.merge.MergePolicy.MergeSide;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All merges, whatever became of them.
@ApplicationScoped
class Merges implements PanacheRepositoryBase<Merge, UUID> {

    /// One after the other: of two that name one customer the second sees the first.
    private static final String ONE_AFTER_ANOTHER = "select pg_advisory_xact_lock(hashtextextended('merges', 0))";

    private static final String SIDES = """
            select c.customer_id, c.merged_into is not null as part,
                   exists (select from vault_keys k where k.owner = c.customer_id and k.wrapped_key is null) as erased
            from customer c
            where c.customer_id in (select cast(asked as uuid) from jsonb_array_elements_text(:rows) as asked)""";

    private static final String VIEWS = """
            select m.merge_id, m.position, f.external_id as from_external_id, i.external_id as into_external_id, m.reason,
                   m.state, m.proposed_by, m.proposed_at, m.decided_by, m.decided_at, m.undone_by, m.undone_at, m.undone_for
            from customer_merge m join customer f on f.customer_id = m.from_customer
                join customer i on i.customer_id = m.into_customer
            where %s
            order by m.position desc limit cast(:limit as int)""";

    private final JsonRows rows;

    Merges(JsonRows rows) {
        this.rows = rows;
    }

    /// Until the caller's transaction ends. Whoever locks customers does so afterwards.
    Uni<Void> lockAll() {
        return getSession()
                .chain(session -> session.createNativeQuery(ONE_AFTER_ANOTHER, String.class)
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    /// Fails with 404 where there is none.
    Uni<Merge> one(UUID mergeId) {
        return findById(mergeId).onItem().ifNull().failWith(Merges::unknown);
    }

    /// Whether the customer is proposed for a merge that nobody decided.
    Uni<Boolean> isProposed(UUID from) {
        return count("fromCustomer = ?1 and state = 'proposed'", from).map(found -> found > 0);
    }

    /// Two customers whom the register knows.
    Uni<Map<UUID, MergeSide>> sides(UUID from, UUID into) {
        return rows.read(SIDES, List.of(from, into), MergeSide.class)
                .map(found -> found.stream().collect(toMap(MergeSide::customerId, identity())));
    }

    /// Fails with 404 where there is none.
    Uni<MergeView> view(UUID mergeId) {
        return rows.read(
                        VIEWS.formatted("m.merge_id = cast(:id as uuid)"),
                        Map.of("id", mergeId.toString(), "limit", 1),
                        MergeView.class)
                .map(found -> found.stream().findFirst().orElseThrow(Merges::unknown));
    }

    /// Newest first.
    ///
    /// @param externalId on either side, by whatever id of the person
    Uni<List<MergeView>> page(@Nullable String state, @Nullable String externalId, long before, int limit) {
        var conditions = "m.position < cast(:before as bigint)";
        var values = new HashMap<String, Object>(Map.of("before", before, "limit", limit));
        if (state != null) {
            conditions += " and m.state = :state";
            values.put("state", state);
        }
        if (externalId != null) {
            conditions += " and :customer in (f.external_id, i.external_id)";
            values.put("customer", ExternalId.normalised(externalId));
        }
        return rows.read(VIEWS.formatted(conditions), values, MergeView.class);
    }

    private static RuntimeException unknown() {
        return Problem.of(404, "merge-unknown").asException();
    }
}
