package dev.rung.benefits.earning;

import static dev.rung.benefits.Database.count;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.rung.benefits.Database;
import dev.rung.benefits.earning.facts.ReportedFact;
import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AlarmEvent;
import dev.rung.contracts.scoring.AlarmEvent.PointsUnsettled;
import dev.rung.testing.Events;
import dev.rung.testing.Management;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One customer with whom something is wrong amid others.
@QuarkusTest
@WithTestResource(Servers.class)
@Timeout(120)
class SettlingDueTest {

    @Inject
    Settling settling;

    @Inject
    EveryHourSettleWhatIsDue everyHour;

    @Inject
    SettableClock clock;

    private final List<CustomerStory> customers =
            IntStream.range(0, 7).mapToObj(_ -> new CustomerStory()).toList();
    private final CustomerStory poisoned = customers.get(3);

    @BeforeEach
    void everybodyWaitsForPoints() {
        clock.set(CustomerStory.day(3));
        for (var customer : customers) {
            await(() -> settling.settle(List.of(new ReportedFact(customer.externalId, customer.paid("o1", "100", 1)))));
        }
        clock.set(CustomerStory.day(60));
    }

    @AfterEach
    void allIsWellAgain() throws SQLException {
        Database.execute("alter table transactions drop constraint if exists accident");
        await(everyHour::settle);
        clock.reset();
    }

    @Test
    void whoCannotBeSettledHoldsUpNobodyAndIsToldAndTriedAgain() throws SQLException {
        var alarms = alarms();
        Database.execute("alter table transactions add constraint accident check (customer_id <> '%s') not valid"
                .formatted(poisoned.customerId));

        await(everyHour::settle);

        assertThat(customers)
                .allSatisfy(customer -> assertThat(available(customer)).isEqualTo(customer == poisoned ? 0 : 100));
        assertUnsettled("1.0");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> alarms().size() == alarms.size() + 1);
        assertThat(alarms().getLast().customers()).isEqualTo(1);

        Database.execute("alter table transactions drop constraint accident");
        await(everyHour::settle);

        assertThat(available(poisoned)).isEqualTo(100);
        assertUnsettled("0.0");
    }

    /// Its order is known to nobody.
    @Test
    void aLotThatStaysDueIsLookedAtOnceInAWalk() throws SQLException {
        var lot = UUID.randomUUID();
        Database.execute("""
                insert into lots (id, customer_id, source_kind, source_id, earned, retained, pending, available, reserved,
                                  redeemed, withdrawn, expired, overdraft, postings, earned_at, given_at, active_from, expires_on,
                                  rule_version, tier, multiplier)
                select ?, customer_id, 'order', 'unknown', 5, 5, 5, 0, 0, 0, 0, 0, false, 1, earned_at, given_at, active_from, expires_on,
                       rule_version, tier, multiplier
                from lots where customer_id = ?""", lot, poisoned.customerId);
        try {
            await(everyHour::settle);

            assertThat(customers)
                    .allSatisfy(customer -> assertThat(available(customer)).isEqualTo(100));
            assertUnsettled("1.0");
        } finally {
            // whoever deletes a lot must be able to lock what refers to it
            Database.execute("grant update on entries, extended_lots to benefits");
            Database.execute("delete from lots where id = ?", lot);
            Database.execute("revoke update on entries, extended_lots from benefits");
        }
    }

    private static long available(CustomerStory customer) {
        return count("select available from balances where customer_id = ?", customer.customerId);
    }

    private static void assertUnsettled(String customers) {
        given().get(Management.at("/q/metrics")).then().body(containsString("rung_points_unsettled " + customers));
    }

    private static List<PointsUnsettled> alarms() {
        return Events.read(Topic.ALARMS, AlarmEvent.class).stream()
                .filter(PointsUnsettled.class::isInstance)
                .map(PointsUnsettled.class::cast)
                .toList();
    }

    private static void await(Supplier<Uni<Void>> work) {
        try {
            VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
