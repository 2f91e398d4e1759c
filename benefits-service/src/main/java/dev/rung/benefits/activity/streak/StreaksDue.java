package dev.rung.benefits.activity.streak;

import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.participation.EarningFollower;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Customers who signed in since their days in a row were counted, or of whom another member status was told. They
/// are added under the lock on the customer that whoever counts holds too, sign-ins by a trigger: so none is taken off
/// of whom the latest was not seen.
@ApplicationScoped
class StreaksDue implements EarningFollower {

    private static final String NEXT = """
            select d.customer_id, b.external_id from streaks_due d join balances b on b.customer_id = d.customer_id
            where d.customer_id > cast(cast(:after as text) as uuid)
              and (d.not_before is null or d.not_before <= cast(cast(:now as text) as timestamptz))
            order by d.customer_id limit cast(:most as int)""";

    /// In one statement, lest a streak be put on in between. Those of a streak just put on have a time, and stay.
    private static final String CLEAR = """
            delete from streaks_due d using jsonb_to_recordset(:rows) as r(since date)
            where d.not_before is null and not exists (
                select from activities a
                where a.state = 'on' and cast(a.content as jsonb) ->> 'kind' = 'sign-in-streak'
                  and cast(cast(a.content as jsonb) ->> 'until' as date) >= r.since)""";

    /// In the order of their ids, lest this and a batch of sign-ins wait for each other.
    private static final String ADD_ALL = """
            insert into streaks_due (customer_id, not_before)
            select distinct f.customer_id, r.now
            from jsonb_to_recordset(:rows) as r(since timestamptz, now timestamptz), facts f
            where f.kind = 'acted' and f.source_kind = 'sign-in' and f.occurred_at >= r.since
            order by f.customer_id
            on conflict (customer_id) do update set not_before = excluded.not_before""";

    private static final String ADD_AGAIN = """
            insert into streaks_due (customer_id)
            select r.customer_id from jsonb_to_recordset(:rows) as r(customer_id uuid)
            where exists (
                select from facts f
                where f.customer_id = r.customer_id and f.kind = 'acted' and f.source_kind = 'sign-in')
            order by r.customer_id
            on conflict (customer_id) do update set not_before = null""";

    private static final String DONE = """
            delete from streaks_due d using jsonb_to_recordset(:rows) as r(customer_id uuid)
            where d.customer_id = r.customer_id""";

    private static final String PUT_OFF = """
            update streaks_due d set not_before = r.not_before
            from jsonb_to_recordset(:rows) as r(customer_id uuid, not_before timestamptz)
            where d.customer_id = r.customer_id""";

    static final UUID NOBODY = new UUID(0, 0);

    private final JsonRows rows;

    StreaksDue(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record CountedStreaks(LocalDate since) {}

    @RegisterForReflection
    record OpenedStreak(Instant since, Instant now) {}

    @RegisterForReflection
    record CountedCustomer(UUID customerId) {}

    @RegisterForReflection
    record PutOffStreak(UUID customerId, Instant notBefore) {}

    /// @param after the last customer of the page before
    Uni<List<LotHolder>> next(UUID after, Instant now, int most) {
        return rows.read(NEXT, Map.of("after", after.toString(), "now", now.toString(), "most", most), LotHolder.class);
    }

    /// Where no streak counts, nobody is due.
    ///
    /// @param since no last day of a streak that counts is before it
    Uni<Void> clear(LocalDate since) {
        return rows.write(CLEAR, List.of(new CountedStreaks(since)));
    }

    /// Everybody who has signed in since then.
    Uni<Void> addAll(Instant since, Instant now) {
        return rows.write(ADD_ALL, List.of(new OpenedStreak(since, now)));
    }

    @Override
    public Uni<Void> lookAgain(Collection<UUID> customers) {
        return rows.write(
                ADD_AGAIN, customers.stream().map(CountedCustomer::new).toList());
    }

    Uni<Void> done(UUID customer) {
        return rows.write(DONE, List.of(new CountedCustomer(customer)));
    }

    Uni<Void> putOff(UUID customer, Instant notBefore) {
        return rows.write(PUT_OFF, List.of(new PutOffStreak(customer, notBefore)));
    }
}
