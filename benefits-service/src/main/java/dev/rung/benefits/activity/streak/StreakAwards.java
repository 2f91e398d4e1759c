package dev.rung.benefits.activity.streak;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.rung.benefits.activity.entry.ActivityOffer;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// The rewards that were given for days in a row, and the days that count for them.
@ApplicationScoped
class StreakAwards {

    private static final String SIGN_INS = """
            select distinct f.occurred_at as at from facts f
            where f.customer_id = cast(cast(:customer as text) as uuid) and f.kind = 'acted' and f.source_kind = 'sign-in'
              and f.occurred_at >= cast(cast(:from as text) as timestamptz)
              and f.occurred_at < cast(cast(:end as text) as timestamptz)""";

    private static final String COUNT = """
            select cast(count(*) as int) as awards from streak_awards a
            where a.activity_code = cast(:code as text) and a.customer_id = cast(cast(:customer as text) as uuid)""";

    private static final String REACHED_ON = """
            select a.activity_code, cast(sum(a.points) as bigint) as points from streak_awards a
            where a.customer_id = cast(cast(:customer as text) as uuid)
              and a.reached_on = cast(cast(:day as text) as date)
            group by a.activity_code""";

    private static final String ADD = """
            insert into streak_awards (activity_code, customer_id, number, reached_on, points)
            select activity_code, customer_id, number, reached_on, points
            from jsonb_to_recordset(:rows) as r(
                activity_code text, customer_id uuid, number int, reached_on date, points bigint)""";

    private final JsonRows rows;
    private final Store store;

    StreakAwards(JsonRows rows, Store store) {
        this.rows = rows;
        this.store = store;
    }

    /// @param number from 1 on: the customer's first, second ... of this activity
    @RegisterForReflection
    record StreakAward(String activityCode, UUID customerId, int number, LocalDate reachedOn, long points) {

        /// Its points are known by it.
        String name() {
            return activityCode + '/' + number;
        }
    }

    @RegisterForReflection
    record SignIn(Instant at) {}

    @RegisterForReflection
    record AwardedPoints(String activityCode, long points) {}

    @RegisterForReflection
    record AwardCount(int awards) {}

    /// The moments at which a customer signed in while the activity was on.
    Uni<List<Instant>> signIns(UUID customer, ActivityOffer offer) {
        return signIns(customer, offer.content().from(), offer.content().until());
    }

    /// The days of sign-ins that count, in the store's zone.
    Set<LocalDate> days(List<Instant> signIns, Predicate<Instant> counts) {
        return signIns.stream()
                .filter(counts)
                .map(at -> LocalDate.ofInstant(at, store.zone()))
                .collect(toSet());
    }

    /// @param until the last day
    Uni<List<Instant>> signIns(UUID customer, LocalDate from, LocalDate until) {
        var zone = store.zone();
        var parameters = Map.of(
                "customer", customer.toString(),
                "from", from.atStartOfDay(zone).toInstant().toString(),
                "end", until.plusDays(1).atStartOfDay(zone).toInstant().toString());
        return rows.read(SIGN_INS, parameters, SignIn.class)
                .map(found -> found.stream().map(SignIn::at).toList());
    }

    Uni<Integer> count(UUID customer, String code) {
        return rows.read(COUNT, Map.of("customer", customer.toString(), "code", code), AwardCount.class)
                .map(found -> found.getFirst().awards());
    }

    /// Points of a customer's awards for days in a row that ended on a day, by activity.
    Uni<Map<String, Long>> reachedOn(UUID customer, LocalDate day) {
        return rows.read(
                        REACHED_ON, Map.of("customer", customer.toString(), "day", day.toString()), AwardedPoints.class)
                .map(found -> found.stream().collect(toMap(AwardedPoints::activityCode, AwardedPoints::points)));
    }

    Uni<Void> add(StreakAward award) {
        return rows.write(ADD, List.of(award));
    }
}
