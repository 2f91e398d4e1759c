package dev.rung.customer.intake.sender;

import dev.rung.customer.intake.sender.SenderCounts.SenderCount;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Table `sender_count`.
@ApplicationScoped
class CountedSenders {

    /// Sorted, so that two instances wait for each other instead of locking each other out.
    private static final String ADD = """
            insert into sender_count as known (day, system, type, outcome, events, newest_at)
            select day, sender, type, outcome, events, newest_at
              from jsonb_to_recordset(:rows) as r(
                   day date, sender text, type text, outcome text, events bigint, newest_at timestamptz)
             order by day, sender, type, outcome
                on conflict (day, system, type, outcome)
                do update set events = known.events + excluded.events,
                              newest_at = greatest(known.newest_at, excluded.newest_at)""";

    private static final String SINCE = """
            select day, system as sender, type, outcome, events, newest_at from sender_count
             where day >= :since order by system, type, outcome, day""";

    private final JsonRows rows;

    CountedSenders(JsonRows rows) {
        this.rows = rows;
    }

    Uni<Void> add(List<SenderCount> counts) {
        return rows.write(ADD, counts);
    }

    Uni<List<SenderCount>> since(LocalDate day) {
        return rows.read(SINCE, Map.of("since", day), SenderCount.class);
    }

    Uni<Integer> forgetBefore(LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from sender_count where day < :day")
                        .setParameter("day", day)
                        .executeUpdate());
    }
}
