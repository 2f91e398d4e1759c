package dev.rung.benefits.activity;

import static dev.rung.benefits.activity.ActivityShop.draft;
import static dev.rung.benefits.activity.ActivityShop.figures;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Database;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a member day gave, read from the lots that its promotion added points to.
@QuarkusTest
@TestProfile(MemberDayFiguresTest.OwnSchema.class)
@WithTestResource(Servers.class)
class MemberDayFiguresTest {

    /// These lots have no entries: no proof of the ledger may find them.
    public static final class OwnSchema implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Servers.withEmptySchema(Map.of());
        }
    }

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
    }

    private static void promoted(UUID customer, String source, String promotion, long points, String earned)
            throws SQLException {
        Database.execute("""
                insert into lots (id, customer_id, source_kind, source_id, earned, retained, pending, available, reserved,
                                  redeemed, withdrawn, expired, overdraft, postings, earned_at, given_at, active_from,
                                  expires_on, promotion, promoted)
                values (gen_random_uuid(), ?, ?, gen_random_uuid()::text, ?, ?, 0, ?, 0, 0, 0, 0, false, 1, %s, now(),
                        current_date, current_date + 90, ?, ?)""".formatted(earned), customer, source, points, points, points, promotion, points);
    }
}
