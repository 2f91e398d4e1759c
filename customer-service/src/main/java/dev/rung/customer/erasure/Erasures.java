package dev.rung.customer.erasure;

import dev.rung.contracts.customer.ErasureEvent.Confirmed;
import dev.rung.platform.directory.ErasureFollower;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Tables `erasure` and `erasure_confirmation`, in the caller's session or transaction.
@ApplicationScoped
class Erasures {

    private static final String ADD = """
            insert into erasure (customer_id, erased_at, reason, requested_by)
            select customer_id, erased_at, reason, requested_by
            from jsonb_to_recordset(:rows)
                as r(customer_id uuid, erased_at timestamptz, reason text, requested_by text)
            on conflict do nothing""";

    private static final String ENTER = """
            insert into customer (customer_id, external_id, revision, locale, time_zone, registered_at, consents)
            select customer_id, '%s' || customer_id, 1, 'und', 'UTC', erased_at, '[]'
            from jsonb_to_recordset(:rows) as r(customer_id uuid, erased_at timestamptz)
            on conflict (customer_id) do nothing""".formatted(ErasureFollower.PSEUDONYM);

    private static final String FIND = """
            select e.position, e.customer_id, e.erased_at, e.reason, e.requested_by, e.completed_at,
                   coalesce((select jsonb_agg(jsonb_build_object('service', c.service, 'confirmed_at', c.confirmed_at)
                                              order by c.service)
                               from erasure_confirmation c where c.customer_id = e.customer_id), '[]') as confirmations
            from erasure e where""";

    /// The first time counts. Of whoever is not known here nothing is written: a restored database learns of
    /// the erasure itself at its start, before it reads confirmations.
    private static final String CONFIRM = """
            insert into erasure_confirmation (customer_id, service, confirmed_at)
            select r.customer_id, r.service, min(r.occurred_at)
            from jsonb_to_recordset(:rows) as r(customer_id uuid, service text, occurred_at timestamptz)
            join erasure e using (customer_id)
            group by r.customer_id, r.service order by 1, 2
            on conflict do nothing""";

    private static final String COMPLETE = """
            update erasure e set completed_at = (
                select max(c.confirmed_at) from erasure_confirmation c where c.customer_id = e.customer_id)
            where e.completed_at is null
              and e.customer_id in (
                select r.customer_id from jsonb_to_recordset(:rows) as r(customer_id uuid, services jsonb)
                 where not exists (
                    select from jsonb_array_elements_text(r.services) as wanted(service)
                     where not exists (
                        select from erasure_confirmation c
                         where c.customer_id = r.customer_id and c.service = wanted.service)))""";

    private static final String OVERDUE = "select count(*) as customers from erasure"
            + " where completed_at is null and erased_at < cast(cast(:before as text) as timestamptz)";

    /// The row's lock is the guard: of two instances that look at the same time one finds nothing left to tell.
    private static final String TELL = """
            update erasure set overdue_told = true
            from jsonb_to_recordset(:rows) as r(before timestamptz)
            where completed_at is null and not overdue_told and erased_at < r.before""";

    /// Requests of their own, by the name of who sent them.
    private static final String FORGET_KEYS = """
            update idempotency_keys k set sender = r.pseudonym
            from jsonb_to_recordset(:rows) as r(sender text, pseudonym text) where k.sender = r.sender""";

    private final JsonRows rows;

    Erasures(JsonRows rows) {
        this.rows = rows;
    }

    Uni<Void> add(UUID customerId, Instant at, String reason, String requestedBy) {
        return rows.write(ADD, List.of(new NewErasure(customerId, at, reason, requestedBy)));
    }

    /// Unless the customer is there.
    Uni<Void> enterPseudonym(UUID customerId, Instant erasedAt) {
        return rows.write(ENTER, List.of(new UnknownErased(customerId, erasedAt)));
    }

    Uni<Optional<Erasure>> of(UUID customerId) {
        return rows.read(
                        FIND + " e.customer_id = cast(:customer as uuid)",
                        Map.of("customer", customerId.toString()),
                        Erasure.class)
                .map(found -> found.stream().findFirst());
    }

    /// Newest first.
    Uni<List<Erasure>> before(long position, boolean onlyOpen, int limit) {
        var sql = FIND + " e.position < cast(:before as bigint) " + (onlyOpen ? "and e.completed_at is null " : "")
                + "order by e.position desc limit cast(:limit as int)";
        return rows.read(sql, Map.of("before", position, "limit", limit), Erasure.class);
    }

    /// @param services all of which are due
    Uni<Void> confirm(List<Confirmed> confirmed, List<String> services) {
        var customers = confirmed.stream()
                .map(Confirmed::customerId)
                .distinct()
                .sorted()
                .map(customer -> new DueConfirmations(customer, services))
                .toList();
        return rows.write(CONFIRM, confirmed).chain(() -> rows.write(COMPLETE, customers));
    }

    Uni<Long> overdue(Instant before) {
        return rows.read(OVERDUE, Map.of("before", before.toString()), CustomerCount.class)
                .map(found -> found.getFirst().customers());
    }

    /// @return how many were not told of yet
    Uni<Integer> tellOverdue(Instant before) {
        return rows.update(TELL, List.of(new OverdueSince(before)));
    }

    Uni<Void> forgetKeys(String externalId, String pseudonym) {
        return rows.write(FORGET_KEYS, List.of(new SenderOfKeys("customer:" + externalId, "customer:" + pseudonym)));
    }

    @RegisterForReflection
    record UnknownErased(UUID customerId, Instant erasedAt) {}

    @RegisterForReflection
    record NewErasure(UUID customerId, Instant erasedAt, String reason, String requestedBy) {}

    @RegisterForReflection
    record DueConfirmations(UUID customerId, List<String> services) {}

    @RegisterForReflection
    record CustomerCount(long customers) {}

    @RegisterForReflection
    record OverdueSince(Instant before) {}

    @RegisterForReflection
    record SenderOfKeys(String sender, String pseudonym) {}
}
