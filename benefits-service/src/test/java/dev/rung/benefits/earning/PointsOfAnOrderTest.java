package dev.rung.benefits.earning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.contracts.Topic;
import dev.rung.contracts.benefits.ActivityEvent;
import dev.rung.contracts.benefits.CouponEvent.CouponExpiring;
import dev.rung.contracts.benefits.CouponEvent.CouponIssued;
import dev.rung.contracts.benefits.CouponEvent.CouponRedeemed;
import dev.rung.contracts.benefits.CouponEvent.CouponRolledBack;
import dev.rung.contracts.benefits.EntitlementEvent.EntitlementEnded;
import dev.rung.contracts.benefits.EntitlementEvent.EntitlementGranted;
import dev.rung.contracts.benefits.OrderPointsEvent.OrderActivated;
import dev.rung.contracts.benefits.OrderPointsEvent.OrderEarned;
import dev.rung.contracts.benefits.OrderPointsEvent.OrderExpired;
import dev.rung.contracts.benefits.OrderPointsEvent.OrderReversed;
import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.contracts.benefits.PointsEvent.Activated;
import dev.rung.contracts.benefits.PointsEvent.Earned;
import dev.rung.contracts.benefits.PointsEvent.Expired;
import dev.rung.contracts.benefits.PointsEvent.Redeemed;
import dev.rung.contracts.benefits.PointsEvent.Released;
import dev.rung.contracts.benefits.PointsEvent.Reserved;
import dev.rung.contracts.benefits.PointsEvent.Restored;
import dev.rung.contracts.benefits.PointsEvent.Reversed;
import dev.rung.contracts.benefits.QuoteEvent;
import dev.rung.contracts.benefits.RedemptionEvent.RedemptionCancelled;
import dev.rung.contracts.benefits.RedemptionEvent.RedemptionConfirmed;
import dev.rung.contracts.benefits.RedemptionEvent.RedemptionRefunded;
import dev.rung.contracts.benefits.RedemptionEvent.RedemptionReserved;
import dev.rung.testing.DeadLetterTable;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// From the topics to what the customer sees.
@QuarkusTest
@WithTestResource(Servers.class)
class PointsOfAnOrderTest {

    private static final Instant TODAY = Instant.now().truncatedTo(DAYS);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    EveryHourSettleWhatIsDue everyHour;

    @Inject
    SettableClock clock;

    @Inject
    MeterRegistry metrics;

    private final Shopper alice = new Shopper();

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void aPaidOrderEarnsPendingPointsThatBecomeAvailableWhenItIsCompleted() {
        alice.registers().pays("o1", "123.45", TODAY).awaitAllProcessed();
        balanceIs(123, 0);

        alice.completes("o1", TODAY.plusSeconds(60)).awaitAllProcessed();
        balanceIs(0, 123);
        assertThat(kinds()).containsExactly("activate", "earn");
        assertThat(alice.points().getList("expiring.points", Integer.class)).containsExactly(123);
    }

    @Test
    void thePointsAreToldInTheTraceOfTheirOrder() {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-";
        alice.registers()
                .paysInTrace(trace + "00f067aa0ba902b7-01", "o1", "10", TODAY)
                .awaitAllProcessed();

        await().untilAsserted(() -> assertThat(Events.records(Topic.POINTS_EVENTS, alice.id.toString()))
                .singleElement()
                .satisfies(told -> assertThat(new String(
                                told.headers().lastHeader("traceparent").value(), UTF_8))
                        .startsWith(trace)));
    }

    @Test
    void whatSaysNothingAboutPointsChangesNothing() {
        alice.registers().visits().pays("o1", "10", TODAY).visits().awaitAllProcessed();

        assertThat(kinds()).containsExactly("earn");
    }

    @Test
    void pendingPointsBecomeAvailableAfterFifteenDays() throws Throwable {
        alice.registers().pays("o1", "100", TODAY).awaitAllProcessed();

        clock.set(TODAY.plus(14, DAYS));
        VertxContextSupport.subscribeAndAwait(everyHour::settle);
        balanceIs(100, 0);

        clock.set(TODAY.plus(16, DAYS));
        VertxContextSupport.subscribeAndAwait(everyHour::settle);
        VertxContextSupport.subscribeAndAwait(everyHour::settle);
        balanceIs(0, 100);
        assertThat(alice.entries()).extracting(entry -> entry.get("cause")).containsExactly("time", "payment");
    }

    @Test
    void pointsWhoseLastDayIsOverAreGoneBeforeAndAfterTheirEndIsPosted() throws Throwable {
        alice.registers()
                .pays("o1", "100", TODAY.minus(20, DAYS))
                .pays("o2", "30", TODAY.minus(3, DAYS))
                .awaitAllProcessed();
        var end = endOf(TODAY.minus(20, DAYS));
        clock.set(end.minusSeconds(1));
        assertThat(alice.points().getList("expiring.points", Integer.class)).contains(100);

        clock.set(endOf(TODAY));
        balanceIs(0, 0);
        assertThat(alice.points().getList("expiring")).isEmpty();
        assertThat(kinds()).doesNotContain("expire");

        VertxContextSupport.subscribeAndAwait(everyHour::settle);
        VertxContextSupport.subscribeAndAwait(everyHour::settle);
        balanceIs(0, 0);
        assertThat(alice.points().getList("expiring")).isEmpty();
        assertThat(alice.entries().stream().filter(entry -> "expire".equals(entry.get("kind"))))
                .extracting(entry -> entry.get("points"), entry -> entry.get("cause"))
                .containsExactlyInAnyOrder(tuple(-100, "time"), tuple(-30, "time"));
        assertThat(alice.entries()).extracting(entry -> entry.get("occurredAt")).contains(end.toString());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(alice.announced())
                        .filteredOn(Expired.class::isInstance)
                        .hasSize(2));

        alice.getsBack("o1", "40", TODAY.minus(1, DAYS)).awaitAllProcessed();
        balanceIs(0, 0);
    }

    @Test
    void anImportedOldOrderIsAvailableAtOnce() {
        alice.registers().pays("o1", "100", TODAY.minus(40, DAYS)).awaitAllProcessed();

        balanceIs(0, 100);
    }

    @Test
    void aPartRefundTakesItsPartBackAndAFullOneTheRest() {
        alice.registers().pays("o1", "100", TODAY).awaitAllProcessed();
        alice.completes("o1", TODAY).awaitAllProcessed();
        alice.getsBack("o1", "30.50", TODAY.plusSeconds(5)).awaitAllProcessed();
        balanceIs(0, 69);

        alice.getsBack("o1", "69.50", TODAY.plusSeconds(6)).awaitAllProcessed();
        balanceIs(0, 0);
        assertThat(alice.entries())
                .extracting(entry -> entry.get("kind"), entry -> entry.get("points"), entry -> entry.get("cause"))
                .containsExactly(
                        tuple("reverse", -69, "refund"),
                        tuple("reverse", -31, "refund"),
                        tuple("activate", 100, "completion"),
                        tuple("earn", 100, "payment"));
    }

    @Test
    void aRefundToldAgainUnderAnotherEventIdTakesNothingMore() {
        alice.registers().pays("o1", "1700", TODAY).awaitAllProcessed();
        alice.getsBack("R-1", "o1", "300", TODAY.plusSeconds(5)).awaitAllProcessed();
        balanceIs(1400, 0);

        alice.getsBack("R-1", "o1", "300", TODAY.plusSeconds(6))
                .getsBack("R-1", "o1", "400", TODAY.plusSeconds(7))
                .awaitAllProcessed();

        balanceIs(1400, 0);
    }

    @Test
    void anOrderPaidInPartsEarnsOnceItIsPaidAndItsPartsCanBeReadUntilThen() {
        alice.registers()
                .paysPart("o1", "deposit", "100", "500", TODAY)
                .paysPart("o1", "deposit", "100", "500", TODAY.plusSeconds(1))
                .awaitAllProcessed();
        balanceIs(0, 0);
        var parts = alice.partPaidOrders();
        assertThat(parts.getList("items.orderId")).containsExactly("o1");
        assertThat(parts.getString("items[0].paid.amount")).isEqualTo("100");
        assertThat(parts.getString("items[0].total.amount")).isEqualTo("500");
        assertThat(parts.getInt("items[0].parts")).isEqualTo(1);

        alice.paysPart("o1", "balance", "400", "500", TODAY.plusSeconds(9)).awaitAllProcessed();

        balanceIs(500, 0);
        assertThat(alice.partPaidOrders().getList("items")).isEmpty();
        assertThat(alice.entries().getFirst())
                .containsEntry("occurredAt", TODAY.plusSeconds(9).toString());
    }

    @Test
    void whatGoesBackBeyondItsOrderWaitsAndTouchesNoOther() {
        alice.registers()
                .pays("o1", "100", TODAY)
                .pays("o2", "50", TODAY.plusSeconds(10))
                .getsBack("R-1", "o2", "80", TODAY.plusSeconds(20))
                .awaitAllProcessed();

        balanceIs(100, 0);
        assertThat(alice.unmatchedRefunds().getString("items[0].refundId")).isEqualTo("R-1");
        assertThat(alice.unmatchedRefunds().getString("items[0].amount.amount")).isEqualTo("30");
    }

    @Test
    void anOrderCompletedBeforeItWasPaidIsNotActivatedBeforeItIsEarned() {
        alice.registers()
                .completes("o1", TODAY.minusSeconds(60))
                .pays("o1", "100", TODAY)
                .awaitAllProcessed();

        balanceIs(0, 100);
        assertThat(alice.entries())
                .extracting(entry -> entry.get("kind"), entry -> entry.get("occurredAt"))
                .containsExactly(tuple("activate", TODAY.toString()), tuple("earn", TODAY.toString()));
    }

    @Test
    void thePointsOfTheYearsLastMomentDoNotLiveAYearTooLong() {
        var newYear = endOf(TODAY.minus(730, DAYS));
        alice.registers().pays("o1", "100", newYear.minusNanos(100)).awaitAllProcessed();

        assertThat(Database.count(
                        "select cast(extract(year from expires_on) as int) from lots where customer_id = ?", alice.id))
                .isEqualTo(newYear.atZone(SHANGHAI).getYear());
    }

    @Test
    void aRefundThatArrivesBeforeItsPaymentCountsAllTheSame() {
        alice.registers().getsBack("o1", "30", TODAY.plusSeconds(9)).awaitAllProcessed();
        assertThat(alice.unmatchedRefunds().getList("items.orderId")).containsExactly("o1");

        alice.pays("o1", "100", TODAY).awaitAllProcessed();
        balanceIs(70, 0);
        assertThat(alice.unmatchedRefunds().getList("items")).isEmpty();
    }

    @Test
    void aRefundWithoutAnOrderTakesFromTheNewestAndWhatIsLeftCanBeRead() {
        alice.registers()
                .pays("o1", "100", TODAY)
                .pays("o2", "50", TODAY.plusSeconds(10))
                .getsBack(null, "180.20", TODAY.plusSeconds(20))
                .pays("o3", "500", TODAY.plusSeconds(30))
                .awaitAllProcessed();

        balanceIs(500, 0);
        assertThat(alice.unmatchedRefunds().getString("items[0].amount.amount")).isEqualTo("30.20");
        assertThat(alice.unmatchedRefunds().getString("items[0].amount.currency"))
                .isEqualTo("CNY");
    }

    @Test
    void anOrderHeardOfLateGivesBackForARefundThatWasThereBefore() {
        alice.registers()
                .pays("o1", "100", TODAY)
                .getsBack(null, "40", TODAY.plusSeconds(20))
                .awaitAllProcessed();
        balanceIs(60, 0);

        alice.pays("o2", "50", TODAY.plusSeconds(10)).awaitAllProcessed();

        balanceIs(110, 0);
        assertThat(alice.entries())
                .extracting(entry -> entry.get("orderId"), entry -> entry.get("points"))
                .contains(tuple("o1", 40), tuple("o2", 10));
    }

    @Test
    void anOrderEarnsByTheTierAtItsTimeAlsoWhenTheTierIsHeardOfLater() {
        alice.registers()
                .pays("before", "100", TODAY.minusSeconds(60))
                .pays("after", "100", TODAY.plusSeconds(60))
                .completes("after", TODAY.plusSeconds(70))
                .awaitAllProcessed();
        balanceIs(100, 100);

        alice.reaches("gold", TODAY).awaitAllProcessed();

        balanceIs(100, 150);
        assertThat(alice.entries().getFirst())
                .containsEntry("kind", "activate")
                .containsEntry("orderId", "after")
                .containsEntry("tier", "gold")
                .containsEntry("multiplier", "1.5")
                .containsEntry("ruleVersion", 1)
                .containsEntry("cause", "tier");
    }

    @Test
    void anOrderPaidAfterATierWasLostGivesBackWhatTheTierHadAdded() {
        alice.registers()
                .reaches("gold", TODAY)
                .pays("before", "100", TODAY.plusSeconds(30))
                .pays("after", "100", TODAY.plusSeconds(90))
                .awaitAllProcessed();
        balanceIs(300, 0);

        alice.loses("gold", "silver", TODAY.plusSeconds(60)).awaitAllProcessed();

        balanceIs(270, 0);
        assertThat(alice.entries().getFirst())
                .containsEntry("kind", "adjust")
                .containsEntry("orderId", "after")
                .containsEntry("points", -30)
                .containsEntry("tier", "silver")
                .containsEntry("cause", "tier");
    }

    @Test
    void aTierThatByNowWasReachedAtAnotherTimeSettlesAllOrdersOfTheChangedTime() {
        alice.registers()
                .reaches("gold", TODAY)
                .pays("before", "100", TODAY.minusSeconds(30))
                .pays("after", "100", TODAY.plusSeconds(30))
                .pays("later", "100", TODAY.plusSeconds(90))
                .awaitAllProcessed();
        balanceIs(400, 0);

        alice.heldAllAlong("gold", TODAY.minusSeconds(60)).awaitAllProcessed();
        balanceIs(450, 0);

        alice.heldAllAlong("regular", TODAY.minusSeconds(60))
                .reaches("gold", TODAY.plusSeconds(60))
                .awaitAllProcessed();
        balanceIs(350, 0);
    }

    @Test
    void everythingToldTwiceAndBackwardsChangesNothing() {
        alice.registers()
                .reaches("gold", TODAY.minusSeconds(9))
                .loses("gold", "silver", TODAY)
                .pays("o1", "100", TODAY.plusSeconds(1))
                .completes("o1", TODAY.plusSeconds(2))
                .getsBack("o1", "20", TODAY.plusSeconds(3))
                .getsBack(null, "10", TODAY.plusSeconds(4))
                .awaitAllProcessed();
        var entries = alice.entries();

        alice.isSentAgain().awaitAllProcessed();

        balanceIs(0, 84);
        assertThat(alice.entries()).isEqualTo(entries);
    }

    @Test
    void aDatabaseThatIsAwayForAMomentCostsNothing() throws SQLException {
        alice.registers();
        var deadLetters = DeadLetterTable.of("benefits").size();

        try (var operator = Database.connect()) {
            operator.setAutoCommit(false);
            operator.createStatement().execute("lock table facts in access exclusive mode");
            alice.pays("o1", "100", TODAY);
            await().atMost(Duration.ofSeconds(30)).until(() -> Database.endTheTransactionThatWaitsFor("facts") > 0);
            operator.rollback();
        }
        alice.awaitAllProcessed();

        balanceIs(100, 0);
        assertThat(DeadLetterTable.of("benefits")).hasSize(deadLetters);
    }

    @Test
    void thePointsThatMovedAreCountedByKind() {
        var before = List.of(counted("earn"), counted("activate"), counted("reverse"));

        alice.registers()
                .pays("o1", "100", TODAY)
                .completes("o1", TODAY)
                .awaitAllProcessed()
                .getsBack("o1", "40", TODAY.plusSeconds(5))
                .awaitAllProcessed();

        assertThat(counted("earn") - before.get(0)).isEqualTo(100);
        assertThat(counted("activate") - before.get(1)).isEqualTo(100);
        assertThat(counted("reverse") - before.get(2)).isEqualTo(40);
    }

    @Test
    void whatWasPostedIsAnnouncedInItsOrder() {
        alice.registers()
                .pays("o1", "100", TODAY)
                .completes("o1", TODAY)
                .awaitAllProcessed()
                .getsBack("o1", "40", TODAY.plusSeconds(5))
                .awaitAllProcessed();

        await().atMost(Duration.ofSeconds(30)).until(() -> alice.announced().size() == 3);
        assertThat(alice.announced())
                .extracting(PointsOfAnOrderTest::pointsOf)
                .containsExactly(
                        tuple("Earned", alice.externalId, 100L),
                        tuple("Activated", alice.externalId, 100L),
                        tuple("Reversed", alice.externalId, 40L));
        var ids = alice.announced().stream().map(PointsOfAnOrderTest::idOf).toList();
        assertThat(alice.entries().reversed())
                .extracting(entry -> entry.get("id"))
                .containsExactlyElementsOf(ids);
    }

    private static Tuple pointsOf(PointsEvent event) {
        return switch (event) {
            case Earned earned -> tuple("Earned", earned.externalId(), earned.points());
            case Activated activated -> tuple("Activated", activated.externalId(), activated.points());
            case Reversed reversed -> tuple("Reversed", reversed.externalId(), reversed.points());
            case Expired expired -> tuple("Expired", expired.externalId(), expired.points());
            case Reserved _, Redeemed _, Released _, Restored _ -> tuple("spent");
            case OrderEarned _, OrderActivated _, OrderReversed _, OrderExpired _ -> tuple("no longer written");
            case RedemptionReserved _, RedemptionConfirmed _, RedemptionCancelled _, RedemptionRefunded _ ->
                tuple("redeemed");
            case EntitlementGranted granted -> tuple("EntitlementGranted", granted.externalId(), granted.benefit());
            case EntitlementEnded ended -> tuple("EntitlementEnded", ended.externalId(), ended.benefit());
            case CouponIssued _, CouponRedeemed _, CouponRolledBack _, CouponExpiring _ -> tuple("coupon");
            case PointsEvent.Expiring _, PointsEvent.Extended _ -> tuple("ends otherwise");
            case QuoteEvent.QuoteConfirmed _, QuoteEvent.QuoteReleased _ -> tuple("quote");
            case ActivityEvent.PrizeWon _ -> tuple("won");
            case PointsEvent.Unrecognised _ -> tuple("Unrecognised");
        };
    }

    private static Object idOf(PointsEvent event) {
        return switch (event) {
            case Earned earned -> earned.eventId().toString();
            case Activated activated -> activated.eventId().toString();
            case Reversed reversed -> reversed.eventId().toString();
            case Expired expired -> expired.eventId().toString();
            case Reserved _, Redeemed _, Released _, Restored _ -> "spent";
            case OrderEarned _, OrderActivated _, OrderReversed _, OrderExpired _ -> "no longer written";
            case RedemptionReserved _, RedemptionConfirmed _, RedemptionCancelled _, RedemptionRefunded _ -> "redeemed";
            case EntitlementGranted granted -> granted.eventId().toString();
            case EntitlementEnded ended -> ended.eventId().toString();
            case CouponIssued _, CouponRedeemed _, CouponRolledBack _, CouponExpiring _ -> "coupon";
            case PointsEvent.Expiring _, PointsEvent.Extended _ -> "ends otherwise";
            case QuoteEvent.QuoteConfirmed _, QuoteEvent.QuoteReleased _ -> "quote";
            case ActivityEvent.PrizeWon _ -> "won";
            case PointsEvent.Unrecognised _ -> "";
        };
    }

    private double counted(String kind) {
        var counter = metrics.find("rung.points").tag("kind", kind).counter();
        return counter == null ? 0 : counter.count();
    }

    /// When the points of an order paid then come to their end.
    private static Instant endOf(Instant paidAt) {
        var year = paidAt.atZone(SHANGHAI).getYear() + 2;
        return LocalDate.of(year, 1, 1).atStartOfDay(SHANGHAI).toInstant();
    }

    private List<Object> kinds() {
        return alice.entries().stream().map(entry -> entry.get("kind")).toList();
    }

    private void balanceIs(int pending, int available) {
        assertThat(alice.points().getInt("pending")).as("pending").isEqualTo(pending);
        assertThat(alice.points().getInt("available")).as("available").isEqualTo(available);
    }
}
