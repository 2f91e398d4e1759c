package dev.rung.customer.referral;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// How many codes a member gave in this hour that were not accepted. The row is the guard: requests at once
/// wait for each other there.
@ApplicationScoped
class ReferralTries {

    private static final String COUNT = """
            insert into referral_try as made (customer_id, hour, tries)
            select customer_id, hour, 1 from jsonb_to_recordset(:rows) as r(customer_id uuid, hour timestamptz, most int)
            where most > 0
            on conflict (customer_id) do update
                set hour = excluded.hour, tries = case when made.hour = excluded.hour then made.tries + 1 else 1 end
                where made.hour <> excluded.hour
                   or made.tries < (select most from jsonb_to_recordset(:rows) as r(most int))""";

    private static final String GIVE_BACK = """
            update referral_try set tries = greatest(tries - 1, 0) where customer_id in (
                select cast(asked as uuid) from jsonb_array_elements_text(:rows) as asked)""";

    private final JsonRows rows;

    ReferralTries(JsonRows rows) {
        this.rows = rows;
    }

    /// False where the hour's tries are used up.
    Uni<Boolean> count(UUID customer, Instant hour, int most) {
        return rows.update(COUNT, List.of(new CountedTry(customer, hour, most))).map(counted -> counted > 0);
    }

    /// The code was accepted: it does not count.
    Uni<Void> giveBack(UUID customer) {
        return rows.write(GIVE_BACK, List.of(customer));
    }

    @RegisterForReflection
    record CountedTry(UUID customerId, Instant hour, int most) {}
}
