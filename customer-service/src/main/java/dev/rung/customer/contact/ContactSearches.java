package dev.rung.customer.contact;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/// How often each member of staff searched, and each customer tried codes, by hour. The row is the guard:
/// requests at once wait for each other there.
@ApplicationScoped
public class ContactSearches {

    /// The first beyond the limit is counted too, so that it is known as the first.
    private static final String COUNT = """
            insert into contact_search as made (actor, hour, searches)
            select actor, hour, 1 from jsonb_to_recordset(:rows) as r(actor text, hour timestamptz)
            on conflict (actor, hour) do update set searches = made.searches + 1
                where made.searches <= (select most from jsonb_to_recordset(:rows) as r(most int))
            returning searches""";

    private static final String FORGET = """
            delete from contact_search
            where hour < (select hour from jsonb_to_recordset(:rows) as r(hour timestamptz))""";

    private final JsonRows rows;

    ContactSearches(JsonRows rows) {
        this.rows = rows;
    }

    public enum Counted {
        WITHIN,
        FIRST_BEYOND,
        BEYOND
    }

    /// The caller commits also what is beyond.
    public Uni<Counted> count(String actor, Instant hour, int most) {
        return rows.read(COUNT, List.of(new CountedSearch(actor, hour, most)), SearchCount.class)
                .map(made -> made.isEmpty()
                        ? Counted.BEYOND
                        : made.getFirst().searches() > most ? Counted.FIRST_BEYOND : Counted.WITHIN);
    }

    /// Hours that are over limit nobody.
    Uni<Integer> forgetBefore(Instant hour) {
        return rows.update(FORGET, List.of(new ForgottenHour(hour)));
    }

    @RegisterForReflection
    record CountedSearch(String actor, Instant hour, int most) {}

    @RegisterForReflection
    record SearchCount(int searches) {}

    @RegisterForReflection
    record ForgottenHour(Instant hour) {}
}
