package dev.rung.benefits.expiry;

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
import org.jspecify.annotations.Nullable;

/// Customers with points that end on one day.
@ApplicationScoped
class EndingPoints {

    /// By the index on lots that are not empty, which is on the day after the last.
    private static final String ENDING = """
            from lots l
            where l.expires_on + 1 = cast(cast(:last_day as text) as date) + 1 and (l.pending > 0 or l.available > 0)
              and l.available > 0
            """;

    private static final String CANDIDATES = "select distinct l.customer_id " + ENDING + """
              and l.customer_id > cast(cast(:after as text) as uuid)
              and l.earned_at < cast(cast(:before as text) as timestamptz)
              and not exists (
                  select from points_notices n
                  where n.customer_id = l.customer_id and n.last_day = l.expires_on and n.days <= cast(:notice as int))
            order by l.customer_id limit cast(:most as int)""";

    private static final String OF = """
            select e.customer_id, b.external_id, e.points, e.earned_at,
                   (select min(n.days) from points_notices n
                    where n.customer_id = e.customer_id and n.last_day = cast(cast(:last_day as text) as date)) as told
            from (
                select l.customer_id, sum(l.available) as points, min(l.earned_at) as earned_at
                """ + ENDING + """
                  and l.customer_id in (select cast(v as uuid) from jsonb_array_elements_text(cast(cast(:customers as text) as jsonb)) v)
                group by l.customer_id) e
            join balances b on b.customer_id = e.customer_id
            order by e.customer_id""";

    private static final String TOLD = """
            insert into points_notices (customer_id, last_day, days, told_at)
            select customer_id, last_day, days, told_at
            from jsonb_to_recordset(:rows) as r(customer_id uuid, last_day date, days int, told_at timestamptz)""";

    private final JsonRows rows;

    EndingPoints(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record EndingCustomer(UUID customerId) {}

    /// @param points that can be spent and end on the day
    /// @param earnedAt when the first of them were earned
    /// @param told the latest notice of that day; null: none
    @RegisterForReflection
    record EndingBalance(
            UUID customerId,
            String externalId,
            long points,
            Instant earnedAt,
            @Nullable Integer told) {}

    @RegisterForReflection
    record ToldNotice(UUID customerId, LocalDate lastDay, int days, Instant toldAt) {}

    /// Those who were told neither of this notice nor of a later one, of points that were earned early enough.
    ///
    /// @param before points that were earned later have fewer days left than the notice is early
    /// @param after the last one of the page before
    Uni<List<UUID>> candidates(LocalDate lastDay, int notice, Instant before, UUID after, int most) {
        return rows.read(
                        CANDIDATES,
                        Map.of(
                                "last_day",
                                lastDay.toString(),
                                "notice",
                                notice,
                                "before",
                                before.toString(),
                                "after",
                                after.toString(),
                                "most",
                                most),
                        EndingCustomer.class)
                .map(found -> found.stream().map(EndingCustomer::customerId).toList());
    }

    /// @param customers as JSON
    Uni<List<EndingBalance>> of(String customers, LocalDate lastDay) {
        return rows.read(OF, Map.of("customers", customers, "last_day", lastDay.toString()), EndingBalance.class);
    }

    /// A second notice of the same days fails: the key is the guard.
    Uni<Void> told(Collection<ToldNotice> notices) {
        return rows.write(TOLD, notices);
    }
}
