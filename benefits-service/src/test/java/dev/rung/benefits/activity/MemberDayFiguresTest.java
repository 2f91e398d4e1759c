package dev.rung.benefits.activity;

import static dev.rung.benefits.activity.ActivityShop.draft;
import static dev.rung.benefits.activity.ActivityShop.figures;
import static dev.rung.benefits.redemption.Member.theBooksHold;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Database;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The gifts of a member day, read from the lots that its promotion added points to.
@QuarkusTest
@WithTestResource(Servers.class)
class MemberDayFiguresTest {

    private static final String PROMOTED = """
            with gift as (
                select gen_random_uuid() as id, cast(? as uuid) as customer, cast(? as text) as kind,
                       cast(? as text) as promotion, cast(? as bigint) as points, %s as earned_at),
            lot as (
                insert into lots (id, customer_id, source_kind, source_id, earned, retained, pending, available, reserved,
                                  redeemed, withdrawn, expired, overdraft, postings, earned_at, given_at, active_from,
                                  expires_on, promotion, promoted)
                select id, customer, kind, cast(id as text), points, points, 0, points, 0, 0, 0, 0, false, 1, earned_at,
                       now(), current_date, current_date + 90, promotion, points
                from gift),
            balance as (
                update balances b set available = b.available + g.points from gift g where b.customer_id = g.customer),
            posted as (
                insert into transactions (id, customer_id, key, kind, source_kind, source_id, cause, occurred_at,
                                          occurred_on, booked_in)
                select id, customer, cast(id as text), 'earn', kind, cast(id as text), 'decision', now(), current_date,
                       cast(date_trunc('month', current_date) as date)
                from gift)
            insert into entries (transaction_id, lot_id, account, points)
            select g.id, g.id, e.account, g.points * e.sign
            from gift g cross join (values ('programme', -1), ('available', 1)) as e(account, sign)""";

    @Test
    void aMemberDayIsCountedByItsPromotion() throws SQLException {
        var promotion = "p-" + UUID.randomUUID();
        var code = draft("member-day", Map.of("promotion", promotion));
        var alice = UUID.randomUUID();
        Database.execute("insert into balances (customer_id, external_id) values (?, ?)", alice, "C-" + alice);
        promoted(alice, "order", promotion, 50, "now()");
        promoted(alice, "review", promotion, 10, "now()");
        promoted(alice, "order", promotion, 70, "now() - interval '2 days'");
        promoted(alice, "order", "another", 80, "now()");

        figures(code)
                .body("entries", equalTo(2))
                .body("entriesToday", equalTo(2))
                .body("customers", equalTo(1))
                .body("orders", equalTo(1))
                .body("pointsGiven", equalTo(60))
                .body("cost.amount", equalTo("0.60"));
        theBooksHold();
    }

    /// As the ledger posts it: its proof finds nothing amiss.
    private static void promoted(UUID customer, String source, String promotion, long points, String earned)
            throws SQLException {
        Database.execute(PROMOTED.formatted(earned), customer, source, promotion, points);
    }
}
