package dev.rung.benefits.activity.streak;

import dev.rung.benefits.ledger.LotHolder;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Customers who signed in since their days in a row were counted. A trigger adds them, under the lock on the
/// customer that whoever counts holds too: so none is taken off whose latest sign-in was not seen.
@ApplicationScoped
class StreaksDue {

    private static final String NEXT = """
            select d.customer_id, b.external_id from streaks_due d join balances b on b.customer_id = d.customer_id
            where d.customer_id > cast(cast(:after as text) as uuid)
              and (d.not_before is null or d.not_before <= cast(cast(:now as text) as timestamptz))
            order by d.customer_id limit cast(:most as int)""";

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
    record CountedCustomer(UUID customerId) {}

    @RegisterForReflection
    record PutOffStreak(UUID customerId, Instant notBefore) {}

    /// @param after the last customer of the page before
    Uni<List<LotHolder>> next(UUID after, Instant now, int most) {
        return rows.read(NEXT, Map.of("after", after.toString(), "now", now.toString(), "most", most), LotHolder.class);
    }

    Uni<Void> done(UUID customer) {
        return rows.write(DONE, List.of(new CountedCustomer(customer)));
    }

    Uni<Void> putOff(UUID customer, Instant notBefore) {
        return rows.write(PUT_OFF, List.of(new PutOffStreak(customer, notBefore)));
    }
}
