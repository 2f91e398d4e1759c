package dev.rung.feedback.ticket;

import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All feedback, with its tickets.
@ApplicationScoped
class Tickets implements PanacheRepositoryBase<Feedback, UUID> {

    /// A unique index guards it: one open appeal per decision. A conflict waits for the other transaction's end and
    /// then changes nothing.
    private static final String ADD = """
        insert into feedback (id, customer_id, external_id, kind, sealed_text, order_id, rating, decision_id,
                              policy_version, received_at, received_from, status)
        select id, customer_id, external_id, kind, sealed_text, order_id, rating, decision_id, policy_version,
               received_at, received_from, 'open'
          from jsonb_to_recordset(:rows) as submission (
               id uuid, customer_id uuid, external_id text, kind text, sealed_text text, order_id text, rating int,
               decision_id uuid, policy_version int, received_at timestamptz, received_from text)
        on conflict do nothing\
        """;

    private final JsonRows rows;

    Tickets(JsonRows rows) {
        this.rows = rows;
    }

    private static final String COUNT = """
        select count(*) filter (where status = 'open') as open,
               count(*) filter (where status = 'assigned') as assigned,
               count(*) filter (where status = 'resolved') as resolved,
               count(*) filter (where status = 'assigned' and assignee = cast(:agent as text)) as mine,
               min(received_at) filter (where status <> 'resolved') as oldest_unresolved_at
        from feedback where kind like cast(:kind as text)
        """;

    /// Which feedback a page shows; null means any.
    ///
    /// @param assignee [#NOBODY]: only what is assigned to nobody
    /// @param customers who are one person
    record Filter(
            @Nullable String status,
            @Nullable String kind,
            @Nullable String assignee,
            @Nullable Collection<UUID> customers) {

        /// No login is empty.
        static final String NOBODY = "";
    }

    /// How much there is to do.
    ///
    /// @param mine assigned to the caller
    /// @param oldestUnresolvedAt null where all is resolved
    @RegisterForReflection
    record Counts(
            long open,
            long assigned,
            long resolved,
            long mine,
            @Nullable Instant oldestUnresolvedAt) {}

    /// The fields of incoming feedback that are kept.
    ///
    /// @param receivedFrom who sent it, as the token names them
    @RegisterForReflection
    record Submission(
            UUID id,
            UUID customerId,
            String externalId,
            String kind,
            String sealedText,
            @Nullable String orderId,
            @Nullable Integer rating,
            @Nullable UUID decisionId,
            @Nullable Integer policyVersion,
            Instant receivedAt,
            String receivedFrom) {}

    /// @return false where another appeal on the decision is open
    Uni<Boolean> add(Submission submission) {
        return rows.update(ADD, List.of(submission)).map(added -> added == 1);
    }

    /// Fails with 404 where there is none.
    Uni<Feedback> one(UUID id) {
        return findById(id).onItem().ifNull().failWith(Tickets::unknown);
    }

    /// Locks it until the caller's transaction ends. Fails with 404 if there is none.
    Uni<Feedback> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE).onItem().ifNull().failWith(Tickets::unknown);
    }

    /// Oldest first: it has waited longest.
    Uni<List<Feedback>> queue(Filter filter, long after, int limit) {
        var conditions = new ArrayList<>(List.of("seq > :after"));
        var values = new HashMap<String, Object>();
        values.put("after", after);
        narrow("status", filter.status(), conditions, values);
        narrow("kind", filter.kind(), conditions, values);
        if (filter.customers() != null) {
            conditions.add("customerId in :customers");
            values.put("customers", filter.customers());
        }
        if (Filter.NOBODY.equals(filter.assignee())) {
            conditions.add("assignee is null");
        } else {
            narrow("assignee", filter.assignee(), conditions, values);
        }
        return find(String.join(" and ", conditions) + " order by seq", values)
                .page(0, limit)
                .list();
    }

    /// @param kind only these; null for all
    /// @param agent whose own are counted too
    Uni<Counts> counts(@Nullable String kind, String agent) {
        return rows.read(COUNT, Map.of("kind", kind == null ? "%" : kind, "agent", agent), Counts.class)
                .map(List::getFirst);
    }

    /// Newest first.
    ///
    /// @param customers who are one person
    Uni<List<Feedback>> of(Collection<UUID> customers, long before, int limit) {
        return find("customerId in ?1 and seq < ?2 order by seq desc", customers, before)
                .page(0, limit)
                .list();
    }

    private static RuntimeException unknown() {
        return Problem.of(404, "feedback-unknown").asException();
    }

    private static void narrow(
            String field, @Nullable String wanted, List<String> conditions, HashMap<String, Object> values) {
        if (wanted != null) {
            conditions.add(field + " = :" + field);
            values.put(field, wanted);
        }
    }
}
