package dev.rung.customer.contact;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/// How often each member of staff searched, by hour. The row is the guard: requests at once wait for each
/// other there.
@ApplicationScoped
class ContactSearches {

    private static final String COUNT = """
            insert into contact_search as made (actor, hour, searches)
            select actor, hour, 1 from jsonb_to_recordset(:rows) as r(actor text, hour timestamptz, most int)
            where most > 0
            on conflict (actor, hour) do update set searches = made.searches + 1
                where made.searches < (select most from jsonb_to_recordset(:rows) as r(most int))""";

    private final JsonRows rows;

    ContactSearches(JsonRows rows) {
        this.rows = rows;
    }

    /// False where the hour's searches are used up.
    Uni<Boolean> count(String actor, Instant hour, int most) {
        return rows.update(COUNT, List.of(new CountedSearch(actor, hour, most))).map(counted -> counted > 0);
    }

    @RegisterForReflection
    record CountedSearch(String actor, Instant hour, int most) {}
}
