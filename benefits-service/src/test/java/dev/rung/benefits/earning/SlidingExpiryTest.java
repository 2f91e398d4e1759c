package dev.rung.benefits.earning;

import static dev.rung.benefits.Database.count;
import static dev.rung.benefits.earning.version.RulesOfTests.action;
import static dev.rung.benefits.earning.version.RulesOfTests.nextFreeDay;
import static dev.rung.benefits.earning.version.RulesOfTests.noon;
import static dev.rung.benefits.earning.version.RulesOfTests.promotion;
import static dev.rung.benefits.earning.version.RulesOfTests.published;
import static dev.rung.benefits.earning.version.RulesOfTests.rules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.ledger.Spending;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Points that last for a year after the last activity, by published rules.
@QuarkusTest
@WithTestResource(Servers.class)
class SlidingExpiryTest {

    @Inject
    Spending spending;

    @Inject
    EveryHourSettleWhatIsDue everyHour;

    @Inject
    SettableClock clock;

    private final Shopper alice = new Shopper();
    private LocalDate first = LocalDate.EPOCH;

    @BeforeEach
    void theRulesGoByActivity() {
        first = nextFreeDay();
        clock.set(noon(first).minusDays(1).toInstant());
        var rules = rules(
                List.of(action("review", "review", 20, Map.of("mostPerMonth", 20))),
                List.of(promotion("double-" + alice.id, List.of("order"), first.plusMonths(2), 1)));
        rules.put("expiry", Map.of("kind", "after-activity", "months", 12));
        rules.remove("expiresAfterYears");
        published(rules, first);
        alice.registers();
        pays("o1", first);
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void everyOrderMovesAllThatIsOpen() {
        assertThat(lastDayOf("o1")).isEqualTo(first.plusMonths(12));

        pays("o2", first.plusMonths(5));

        assertThat(lastDayOf("o1")).isEqualTo(first.plusMonths(17));
        assertThat(lastDayOf("o2")).isEqualTo(first.plusMonths(17));
    }

    @Test
    void spendingMovesItToo() throws Throwable {
        clock.set(noon(first.plusMonths(7)).toInstant());
        var holder = new LotHolder(alice.id, alice.externalId);
        var mug = new Source(SourceKind.REDEMPTION, "mug", null);
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(
                () -> spending.reserve(holder, mug, 40).chain(() -> spending.redeem(holder, mug))));

        assertThat(lastDayOf("o1")).isEqualTo(first.plusMonths(19));
        assertThat(alice.points().getInt("available")).isEqualTo(60);
    }

    @Test
    void onlyAnActionThatEarnsMovesIt() {
        reviews(first.plusMonths(5));
        assertThat(lastDayOf("o1")).isEqualTo(first.plusMonths(17));

        reviews(first.plusMonths(5).plusDays(3));

        assertThat(lastDayOf("o1")).as("over the cap of its month").isEqualTo(first.plusMonths(17));
    }

    /// A customer who takes no part keeps what there is until its last day, and no longer.
    @Test
    void whatEarnsNothingByTheMemberStatusMovesNothing() {
        alice.stands(excluded(first.plusMonths(5), noon(first.plusMonths(6)).toInstant()));
        pays("o2", first.plusMonths(5));
        reviews(first.plusMonths(5));

        assertThat(lastDayOf("o1")).isEqualTo(first.plusMonths(12));
    }

    /// As where the status was told before the order.
    @Test
    void aPromotionWithABudgetGivesToAnOrderWhoseStatusWasToldLate() {
        var day = first.plusMonths(2);
        alice.stands(excluded(day, null));
        pays("o9", day);
        assertThat(alice.points().getInt("available")).isEqualTo(100);

        alice.stands(excluded(day, noon(day).minusHours(1).toInstant()));

        assertThat(alice.points().getInt("available")).as("the budget bears 1").isEqualTo(201);
    }

    private static Membership excluded(LocalDate day, @Nullable Instant until) {
        var since = noon(day).minusHours(1).toInstant();
        return new Membership(List.of(), List.of(new Restriction("excluded", since, until, "reseller", "rule")));
    }

    /// The holder of a promotion's row may wait for the customer's postings.
    @Test
    void spendingAsksNoPromotionForMore() throws Throwable {
        pays("o9", first.plusMonths(2));
        assertThat(alice.points().getInt("available")).as("the budget bears 1").isEqualTo(201);
        var holder = new LotHolder(alice.id, alice.externalId);
        var mug = new Source(SourceKind.REDEMPTION, "mug", null);
        try (var connection = Database.connect()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("select from promotion_budgets where code = ? for update")) {
                lock.setString(1, "double-" + alice.id);
                lock.execute();
            }
            VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(
                            () -> spending.reserve(holder, mug, 40).chain(() -> spending.redeem(holder, mug)))
                    .ifNoItem()
                    .after(Duration.ofSeconds(20))
                    .fail());
            connection.rollback();
        }
    }

    @Test
    void whatIsOverStaysOverUnlessAnActivityBetweenTurnsOutToHaveBeen() throws Throwable {
        clock.set(noon(first.plusMonths(13)).toInstant());
        VertxContextSupport.subscribeAndAwait(everyHour::settle);
        assertThat(count("select expired from lots where customer_id = ? and source_id = 'o1'", alice.id))
                .isEqualTo(100);
        pays("o3", first.plusMonths(14));
        assertThat(lastDayOf("o1")).isEqualTo(first.plusMonths(12));

        pays("o2", first.plusMonths(6));

        assertThat(lastDayOf("o1")).isEqualTo(first.plusMonths(26));
        assertThat(alice.points().getInt("available")).isEqualTo(300);
    }

    private void pays(String order, LocalDate day) {
        var at = noon(day).toInstant();
        if (at.isAfter(clock.instant())) {
            clock.set(at.plusSeconds(60));
        }
        alice.pays(order, "100", at).completes(order, at.plusSeconds(1)).awaitAllProcessed();
    }

    private void reviews(LocalDate day) {
        var at = noon(day).toInstant();
        clock.set(at.plusSeconds(60));
        alice.reviews(at).awaitAllProcessed();
    }

    private LocalDate lastDayOf(String order) {
        return LocalDate.EPOCH.plusDays(count(
                "select expires_on - date '1970-01-01' from lots where customer_id = ? and source_id = ?",
                alice.id,
                order));
    }
}
