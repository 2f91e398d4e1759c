package dev.rung.benefits.activity;

import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.store.Store;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Counts what became of an activity, as of now. Needs the caller's session.
@ApplicationScoped
class ActivityFigures {

    private static final String OF = """
            select (select count(*) from activity_entries e where e.activity_code = a.code)
                       + (select count(*) from streak_awards s where s.activity_code = a.code) as entries,
                   (select count(*) from activity_entries e
                    where e.activity_code = a.code and e.entered_on = cast(cast(:today as text) as date))
                       + (select count(*) from streak_awards s
                          where s.activity_code = a.code and s.reached_on = cast(cast(:today as text) as date))
                       as entries_today,
                   (select count(distinct c.customer_id) from (
                        select customer_id from activity_entries e where e.activity_code = a.code
                        union all select customer_id from streak_awards s where s.activity_code = a.code) c) as customers,
                   a.points_given,
                   (select count(*) from draw_tickets t where t.activity_code = a.code and not t.granted) as owed,
                   coalesce((
                       select jsonb_agg(jsonb_build_object('place', p.place, 'count', p.count, 'given', p.given)
                                        order by p.place)
                       from lottery_prizes p where p.activity_code = a.code), '[]') as prizes
            from activities a where a.code = cast(:code as text)""";

    private final JsonRows rows;
    private final Store store;
    private final Clock clock;

    ActivityFigures(JsonRows rows, Store store, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.clock = clock;
    }

    /// Of a member day nothing is counted here: its promotion gives the points.
    ///
    /// @param entries how often somebody took part, or was rewarded for signing in
    /// @param entriesToday in the store's zone
    /// @param owed prizes that could not be handed out yet
    @RegisterForReflection
    record FiguresView(
            long entries, long entriesToday, long customers, long pointsGiven, long owed, List<PrizeFigures> prizes) {}

    /// @param place in the table of prizes, from 0 on
    /// @param given how many were drawn
    @RegisterForReflection
    record PrizeFigures(int place, long count, long given) {}

    Uni<FiguresView> of(String code) {
        var today = LocalDate.ofInstant(clock.instant(), store.zone());
        return rows.read(OF, Map.of("code", code, "today", today.toString()), FiguresView.class)
                .map(List::getFirst);
    }
}
