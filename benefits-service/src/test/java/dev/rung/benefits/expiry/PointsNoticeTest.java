package dev.rung.benefits.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.ledger.Spending;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.contracts.benefits.PointsEvent.Expiring;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class PointsNoticeTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    EveryHourTellOfExpiringPoints everyHour;

    @Inject
    Spending spending;

    @Inject
    SettableClock clock;

    private final Shopper alice = new Shopper();
    private final LocalDate lastDay = LocalDate.of(LocalDate.now(SHANGHAI).getYear() + 1, 12, 31);

    @BeforeEach
    void aliceHasPointsOfTwoOrders() {
        alice.registers()
                .pays("o1", "70", Instant.now().minusSeconds(120))
                .completes("o1", Instant.now().minusSeconds(60))
                .pays("o2", "30", Instant.now().minusSeconds(110))
                .completes("o2", Instant.now().minusSeconds(60))
                .awaitAllProcessed();
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void anEndIsToldThirtySevenAndOneDayBeforeOnceEachForAllPointsOfTheDay() throws Throwable {
        runOn(lastDay.minusDays(31));
        assertThat(told()).isEmpty();
        for (var days : new int[] {30, 30, 29, 7, 7, 2, 1, 1, 0}) {
            runOn(lastDay.minusDays(days));
        }

        assertThat(told()).extracting(Expiring::daysLeft).containsExactly(30, 7, 1);
        assertThat(told()).extracting(Expiring::points).containsOnly(100L);
        assertThat(told()).extracting(Expiring::expiresOn).containsOnly(lastDay);
        assertThat(told()).extracting(Expiring::eventId).doesNotHaveDuplicates();
    }

    @Test
    void aLateTimerTellsTheLatestNoticeOnly() throws Throwable {
        runOn(lastDay.minusDays(5));
        runOn(lastDay.minusDays(5));

        assertThat(told()).extracting(Expiring::daysLeft).containsExactly(5);
    }

    @Test
    void whatIsGoneByThenIsNotToldAndWhatLastsLongerIsNot() throws Throwable {
        alice.getsBack("o1", "70", Instant.now()).awaitAllProcessed();
        runOn(lastDay.minusDays(30));
        assertThat(told()).extracting(Expiring::points).containsExactly(30L);

        Database.execute("update lots set expires_on = expires_on + 30 where customer_id = ?", alice.id);
        runOn(lastDay.minusDays(7));
        assertThat(told()).hasSize(1);
    }

    /// Points that come back were not given too late for a notice.
    @Test
    void aReservationThatLapsesTakesNoNoticeAway() throws Throwable {
        clock.set(lastDay.minusDays(7).atTime(8, 0).atZone(SHANGHAI).toInstant());
        var holder = new LotHolder(alice.id, alice.externalId);
        var mug = new Source(SourceKind.REDEMPTION, "mug", null);
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(
                () -> spending.reserve(holder, mug, 100).chain(() -> spending.release(holder, mug))));

        runOn(lastDay.minusDays(7));

        assertThat(told()).extracting(Expiring::daysLeft).containsExactly(7);
    }

    @Test
    void twoTimersAtOnceTellOnce() throws Throwable {
        clock.set(lastDay.minusDays(7).atTime(10, 0).atZone(SHANGHAI).toInstant());
        var first = Thread.ofVirtual().start(() -> {
            try {
                VertxContextSupport.subscribeAndAwait(everyHour::tell);
            } catch (Throwable failure) {
                throw new IllegalStateException(failure);
            }
        });
        VertxContextSupport.subscribeAndAwait(everyHour::tell);
        first.join();
        VertxContextSupport.subscribeAndAwait(everyHour::tell);

        assertThat(told()).hasSize(1);
    }

    private void runOn(LocalDate day) throws Throwable {
        clock.set(day.atTime(10, 0).atZone(SHANGHAI).toInstant());
        VertxContextSupport.subscribeAndAwait(everyHour::tell);
    }

    private List<Expiring> told() {
        await().until(() -> Database.count("select count(*) from outbox where key = ?", alice.id.toString()) == 0);
        return alice.announced().stream()
                .filter(Expiring.class::isInstance)
                .map(Expiring.class::cast)
                .toList();
    }
}
