package dev.rung.benefits.activity.draw;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The tickets of all draws, by activity and number. The lock on the activity guards the numbers, their key
/// stands behind it.
@ApplicationScoped
public class DrawTickets {

    private static final String FIND = """
            select t.activity_code, t.number, t.entry_id, t.customer_id, t.external_id, t.nonce, t.place, t.granted,
                   e.entered_at
            from draw_tickets t join activity_entries e on e.id = t.entry_id
            """;

    private static final String OF_ENTRY = FIND + "where t.entry_id = cast(cast(:entry as text) as uuid)";

    private static final String OF_CUSTOMER = FIND + """
            where t.customer_id = cast(cast(:customer as text) as uuid) and t.activity_code = cast(:code as text)
              and t.number < cast(:before as bigint)
            order by t.number desc limit cast(:most as int)""";

    private static final String PAGE = FIND + """
            where t.activity_code = cast(:code as text) and t.number > cast(:after as bigint)
            order by t.number limit cast(:most as int)""";

    private static final String UNDRAWN_OF = FIND + """
            where t.activity_code = cast(:code as text) and t.place is null order by t.number""";

    private static final String UNDRAWN =
            "select distinct t.activity_code from draw_tickets t where t.place is null order by t.activity_code";

    private static final String COUNT =
            "select count(*) as count from draw_tickets t where t.activity_code = cast(:code as text)";

    private static final String ADD = """
            insert into draw_tickets (activity_code, number, entry_id, customer_id, external_id, nonce, place, granted)
            select activity_code, number, entry_id, customer_id, external_id, nonce, place, granted
            from jsonb_to_recordset(:rows) as r(
                activity_code text, number bigint, entry_id uuid, customer_id uuid, external_id text, nonce text, place int,
                granted boolean)""";

    private static final String SAVE = """
            update draw_tickets t set place = r.place, granted = r.granted
            from jsonb_to_recordset(:rows) as r(activity_code text, number bigint, place int, granted boolean)
            where t.activity_code = r.activity_code and t.number = r.number""";

    private final JsonRows rows;

    DrawTickets(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record TicketCount(long count) {}

    @RegisterForReflection
    record UndrawnActivity(String activityCode) {}

    public Uni<Optional<DrawTicket>> ofEntry(UUID entryId) {
        return rows.read(OF_ENTRY, Map.of("entry", entryId.toString()), DrawTicket.class)
                .map(found -> found.stream().findFirst());
    }

    /// A customer's own, newest first.
    public Uni<List<DrawTicket>> of(UUID customerId, String code, long before, int most) {
        return rows.read(
                OF_CUSTOMER,
                Map.of("customer", customerId.toString(), "code", code, "before", before, "most", most),
                DrawTicket.class);
    }

    /// Everybody's, by number.
    ///
    /// @param after the last number of the page before
    public Uni<List<DrawTicket>> page(String code, long after, int most) {
        return rows.read(PAGE, Map.of("code", code, "after", after, "most", most), DrawTicket.class);
    }

    /// Those of an activity that are not drawn yet, by number.
    public Uni<List<DrawTicket>> undrawn(String code) {
        return rows.read(UNDRAWN_OF, Map.of("code", code), DrawTicket.class);
    }

    /// The activities with tickets that are not drawn yet.
    public Uni<List<String>> undrawn() {
        return rows.read(UNDRAWN, Map.of(), UndrawnActivity.class)
                .map(found -> found.stream().map(UndrawnActivity::activityCode).toList());
    }

    public Uni<Long> count(String code) {
        return rows.read(COUNT, Map.of("code", code), TicketCount.class)
                .map(found -> found.getFirst().count());
    }

    public Uni<Void> add(DrawTicket ticket) {
        return rows.write(ADD, List.of(ticket));
    }

    /// The places that tickets drew, and whether their prizes were handed out.
    public Uni<Void> save(List<DrawTicket> tickets) {
        return rows.write(SAVE, tickets);
    }
}
