package dev.rung.benefits.activity.draw;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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

    private static final String OWED = FIND + """
            where t.activity_code = cast(:code as text) and not t.granted and t.number > cast(:after as bigint)
            order by t.number limit cast(:most as int)""";

    private static final String WINNERS = FIND + """
            where t.activity_code = cast(:code as text) and t.number > cast(:after as bigint)
              and t.place = any (cast(cast(:places as text) as int[]))
              and (not t.granted or not cast(cast(:owed as text) as boolean))
            order by t.number limit cast(:most as int)""";

    private static final String UNFINISHED = """
            select a.code as activity_code from activities a
            where cast(a.content as jsonb) ->> 'kind' = 'free-trial'
              and (a.state = 'ended'
                   or a.state = 'on'
                      and cast(cast(a.content as jsonb) ->> 'until' as date) < cast(cast(:today as text) as date))
              and (exists (select from draw_tickets t where t.activity_code = a.code and t.place is null)
                   or exists (select from draw_tickets t where t.activity_code = a.code and not t.granted)
                      and cast(cast(a.content as jsonb) ->> 'until' as date)
                          + cast(cast(a.content as jsonb) -> 'trial' ->> 'reportDays' as int)
                          >= cast(cast(:today as text) as date))
            order by a.code""";

    private static final String ANY_UNDRAWN = """
            select exists (
                select from draw_tickets t where t.activity_code = cast(:code as text) and t.place is null) as so""";

    /// Applications are drawn all at once: the first one says it of all.
    private static final String DRAWN = """
            select exists (
                select from draw_tickets t
                where t.activity_code = cast(:code as text) and t.number = 1 and t.place is not null) as so""";

    /// Numbers have no gaps, so it counts them too.
    private static final String LAST = """
            select coalesce(max(t.number), 0) as number from draw_tickets t
            where t.activity_code = cast(:code as text)""";

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

    private static final String LOSE = """
            update draw_tickets t set place = -1 from jsonb_to_recordset(:rows) as r(activity_code text)
            where t.activity_code = r.activity_code and t.place is null""";

    private final JsonRows rows;

    DrawTickets(JsonRows rows) {
        this.rows = rows;
    }

    @RegisterForReflection
    record LastTicket(long number) {}

    @RegisterForReflection
    record TicketAnswer(boolean so) {}

    @RegisterForReflection
    record DrawnActivity(String activityCode) {}

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

    /// Those of an activity that were not handed out, or of a trial not told of, by number.
    ///
    /// @param after the last number of the page before
    public Uni<List<DrawTicket>> owed(String code, long after, int most) {
        return rows.read(OWED, Map.of("code", code, "after", after, "most", most), DrawTicket.class);
    }

    /// Those that drew something, by number.
    ///
    /// @param places that are no blanks
    /// @param owed only those whose prize was not handed out
    /// @param after the last number of the page before
    public Uni<List<DrawTicket>> winners(String code, List<Integer> places, boolean owed, long after, int most) {
        var wanted = places.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        return rows.read(
                WINNERS,
                Map.of("code", code, "places", wanted, "owed", String.valueOf(owed), "after", after, "most", most),
                DrawTicket.class);
    }

    /// The trials that are over, with applications that are not drawn, or winners who are not told and can still
    /// report.
    public Uni<List<String>> unfinished(LocalDate today) {
        return rows.read(UNFINISHED, Map.of("today", today.toString()), DrawnActivity.class)
                .map(found -> found.stream().map(DrawnActivity::activityCode).toList());
    }

    public Uni<Boolean> anyUndrawn(String code) {
        return answer(ANY_UNDRAWN, code);
    }

    /// Whether the winners of a trial are drawn.
    public Uni<Boolean> isDrawn(String code) {
        return answer(DRAWN, code);
    }

    /// @return the highest number, which is how many there are; 0: none
    public Uni<Long> last(String code) {
        return rows.read(LAST, Map.of("code", code), LastTicket.class)
                .map(found -> found.getFirst().number());
    }

    public Uni<Void> add(DrawTicket ticket) {
        return rows.write(ADD, List.of(ticket));
    }

    /// Their prizes, and whether these were handed out.
    public Uni<Void> save(List<DrawTicket> tickets) {
        return rows.write(SAVE, tickets);
    }

    /// All of an activity that have not drawn anything lose.
    public Uni<Void> loseOthers(String code) {
        return rows.write(LOSE, List.of(new DrawnActivity(code)));
    }

    private Uni<Boolean> answer(String question, String code) {
        return rows.read(question, Map.of("code", code), TicketAnswer.class)
                .map(found -> found.getFirst().so());
    }
}
