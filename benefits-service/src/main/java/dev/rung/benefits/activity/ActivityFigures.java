package dev.rung.benefits.activity;

import dev.rung.benefits.liability.PointPrice;
import dev.rung.contracts.Money;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts what became of an activity, as of now. An answer that took long to find is given again for a while:
/// the figures of a large day do not keep the database busy, however many look on. Needs the caller's session.
@ApplicationScoped
class ActivityFigures {

    /// A member day is counted by its promotion: by what it added on the days of the activity and customers keep.
    private static final String OF = """
            select (select count(*) from activity_entries e where e.activity_code = a.code)
                       + (select count(*) from streak_awards s where s.activity_code = a.code) + d.entries as entries,
                   (select count(*) from activity_entries e
                    where e.activity_code = a.code and e.entered_on = cast(cast(:today as text) as date))
                       + (select count(*) from streak_awards s
                          where s.activity_code = a.code and s.reached_on = cast(cast(:today as text) as date))
                       + d.today as entries_today,
                   (select count(distinct c.customer_id) from (
                        select customer_id from activity_entries e where e.activity_code = a.code
                        union all select customer_id from streak_awards s where s.activity_code = a.code) c)
                       + d.customers as customers,
                   d.orders, a.points_given + d.points as points_given,
                   (select count(*) from draw_tickets t where t.activity_code = a.code and not t.granted) as owed,
                   coalesce((
                       select jsonb_agg(jsonb_build_object('place', p.place, 'count', p.count, 'given', p.given)
                                        order by p.place)
                       from lottery_prizes p where p.activity_code = a.code), '[]') as prizes
            from activities a
            cross join lateral (select cast(a.content as jsonb) as content) c
            cross join lateral (
                select count(*) as entries, count(distinct l.customer_id) as customers,
                       count(*) filter (where l.source_kind = 'order') as orders,
                       count(*) filter (
                           where l.earned_at >= cast(cast(cast(:today as text) as date) as timestamp) at time zone cast(:zone as text)
                       ) as today,
                       cast(coalesce(sum(l.promoted), 0) as bigint) as points
                from lots l
                where l.promotion = c.content ->> 'promotion'
                  and l.earned_at >= cast(c.content ->> 'from' as timestamp) at time zone cast(:zone as text)
                  and l.earned_at < (cast(c.content ->> 'until' as timestamp) + interval '1 day')
                      at time zone cast(:zone as text)) d
            where a.code = cast(:code as text)""";

    /// A count that takes no longer is made each time.
    private static final Duration SHORT = Duration.ofSeconds(1);

    /// So many times as long as it took: counting takes a tenth of the time at most.
    private static final int TIMES = 10;

    private final Map<String, KeptFigures> kept = new ConcurrentHashMap<>();

    private final JsonRows rows;
    private final PointPrice price;
    private final Store store;
    private final Clock clock;

    ActivityFigures(JsonRows rows, PointPrice price, Store store, Clock clock) {
        this.rows = rows;
        this.price = price;
        this.store = store;
        this.clock = clock;
    }

    /// Of a member day all sources that its promotion added points to on its days are counted; a promotion
    /// that two member days name counts for both.
    ///
    /// @param entries how often somebody took part, or was given points for signing in or by the promotion
    /// @param entriesToday in the store's zone
    /// @param orders those of the entries that are orders
    /// @param pointsGiven of a member day those that customers keep
    /// @param cost of the points given, by the price of a point
    /// @param owed prizes that could not be handed out yet; of a trial the winners who are not told yet, until
    ///     their last day to report
    @RegisterForReflection
    record FiguresView(
            long entries,
            long entriesToday,
            long customers,
            long orders,
            long pointsGiven,
            Money cost,
            long owed,
            List<PrizeFigures> prizes) {}

    @RegisterForReflection
    record FiguresRow(
            long entries,
            long entriesToday,
            long customers,
            long orders,
            long pointsGiven,
            long owed,
            List<PrizeFigures> prizes) {

        FiguresView view(PointPrice price) {
            return new FiguresView(
                    entries, entriesToday, customers, orders, pointsGiven, price.of(pointsGiven), owed, prizes);
        }
    }

    /// @param place in the table of prizes, from 0 on
    /// @param given how many were drawn
    @RegisterForReflection
    record PrizeFigures(int place, long count, long given) {}

    private record KeptFigures(FiguresView figures, Instant until) {}

    Uni<FiguresView> of(String code) {
        var asked = clock.instant();
        kept.values().removeIf(one -> !one.until().isAfter(asked));
        var before = kept.get(code);
        return before != null
                ? Uni.createFrom().item(before.figures())
                : counted(code).invoke(figures -> keep(code, figures, asked));
    }

    private void keep(String code, FiguresView figures, Instant asked) {
        var answered = clock.instant();
        var keptFor = keptFor(Duration.between(asked, answered));
        if (keptFor.isPositive()) {
            kept.put(code, new KeptFigures(figures, answered.plus(keptFor)));
        }
    }

    static Duration keptFor(Duration took) {
        return took.compareTo(SHORT) > 0 ? took.multipliedBy(TIMES) : Duration.ZERO;
    }

    private Uni<FiguresView> counted(String code) {
        var today = LocalDate.ofInstant(clock.instant(), store.zone());
        return rows.read(
                        OF,
                        Map.of(
                                "code",
                                code,
                                "today",
                                today.toString(),
                                "zone",
                                store.zone().getId()),
                        FiguresRow.class)
                .map(found -> found.getFirst().view(price));
    }
}
