package dev.rung.scoring.features;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.counts;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refunded;
import static dev.rung.scoring.Histories.refundedOf;
import static dev.rung.scoring.Histories.visited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rung.contracts.Money;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.CartAdded;
import dev.rung.contracts.customer.Behaviour.CommunityPosted;
import dev.rung.contracts.customer.Behaviour.CreditChanged;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.contracts.customer.Behaviour.OrderShipped;
import dev.rung.contracts.customer.Behaviour.ProductViewed;
import dev.rung.contracts.customer.Behaviour.ReviewPosted;
import dev.rung.contracts.customer.Behaviour.Searched;
import dev.rung.contracts.customer.Behaviour.ServiceContacted;
import dev.rung.contracts.customer.Behaviour.Shared;
import dev.rung.scoring.features.activity.Activity;
import dev.rung.scoring.features.activity.Counts;
import dev.rung.scoring.features.orders.Purchase;
import dev.rung.scoring.features.orders.UnappliedMoney;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    private static final LocalDate YEAR_START = TODAY.minusDays(364);

    @Test
    void spendIsWhatWasPaidLessWhatWentBack() {
        var features =
                after(paid("1", "100.50", daysAgo(3)), paid("2", "20", daysAgo(2)), refunded("1", "0.75", daysAgo(1)));

        assertThat(features.window(YEAR_START, TODAY).totals().spend()).isEqualByComparingTo("119.75");
        assertThat(features.window(YEAR_START, TODAY).totals().orders()).isEqualTo(2);
    }

    @Test
    void aRefundMayArriveBeforeWhatItRefunds() {
        var refundFirst = after(refunded("1", "30", daysAgo(1)));

        assertThat(refundFirst.window(YEAR_START, TODAY).totals().spend()).isEqualByComparingTo("0");
        assertThat(refundFirst
                        .plus(of(paid("1", "100", daysAgo(2))))
                        .window(YEAR_START, TODAY)
                        .totals()
                        .spend())
                .isEqualByComparingTo("70");
    }

    @Test
    void aRefundThatNamesItsOrderCountsOnTheOrdersDate() {
        var order = of(paid("1", "100", daysAgo(40)));
        var refund = of(refundedOf("1", "r", "30", daysAgo(2)));

        for (var features : List.of(order.plus(refund), refund.plus(order))) {
            assertThat(features.purchases()).singleElement().satisfies(purchase -> {
                assertThat(purchase.on()).isEqualTo(TODAY.minusDays(40));
                assertThat(purchase.net()).isEqualByComparingTo("70");
            });
            assertThat(features.window(TODAY.minusDays(10), TODAY).totals().spend())
                    .isZero();
            assertThat(features.window(YEAR_START, TODAY).totals().spend()).isEqualByComparingTo("70");
        }
    }

    @Test
    void aRefundWithoutAnOrderIsTakenFromTheNewestPaidBefore() {
        var features =
                after(paid("1", "100", daysAgo(40)), paid("2", "50", daysAgo(5)), refunded("r", "30", daysAgo(2)));

        assertThat(features.window(TODAY.minusDays(10), TODAY).totals().spend()).isEqualByComparingTo("20");
        assertThat(features.window(YEAR_START, TODAY.minusDays(10)).totals().spend())
                .isEqualByComparingTo("100");
    }

    @Test
    void refundsOfAnUnknownOrderWaitAndTouchNothingElse() {
        var features = after(
                refundedOf("1", "b", "1", daysAgo(2)),
                refundedOf("1", "a", "2", daysAgo(4)),
                paid("2", "50", daysAgo(9)));

        assertThat(features.window(YEAR_START, TODAY).totals().spend()).isEqualByComparingTo("50");
        assertThat(features.unapplied()).isEqualTo(new UnappliedMoney(2, new BigDecimal("3"), 0, BigDecimal.ZERO));
    }

    @Test
    void whatIsRefundedBeyondAnOrderWaitsAndTouchesNothingElse() {
        var features = after(
                paid("1", "100", daysAgo(9)), paid("2", "50", daysAgo(8)), refundedOf("1", "r", "130", daysAgo(2)));

        assertThat(features.window(YEAR_START, TODAY).totals().spend()).isEqualByComparingTo("50");
        assertThat(features.unapplied().refunded()).isEqualByComparingTo("30");
    }

    @Test
    void aRefundIsWhatItsIdSaysUnderWhateverEventItIsTold() {
        var order = of(paid("1", "1700", daysAgo(9)));
        var refund = refundedOf("1", "r", "300", daysAgo(5));
        var again = new OrderRefunded(event("again", daysAgo(2)), "r", "1", refund.amount());

        var features = order.plus(of(again)).plus(of(refund)).plus(of(again));

        assertThat(features.window(YEAR_START, TODAY).totals().spend()).isEqualByComparingTo("1400");
        assertThat(features.unapplied()).isEqualTo(UnappliedMoney.NONE);
    }

    @Test
    void refundsWithoutAnIdAreKnownByTheirEvents() {
        var order = of(paid("1", "100", daysAgo(9)));
        var amount = refunded("r", "10", daysAgo(2)).amount();
        var one = of(new OrderRefunded(event("one", daysAgo(2)), null, "1", amount));
        var two = of(new OrderRefunded(event("two", daysAgo(2)), null, "1", amount));

        assertThat(order.plus(one)
                        .plus(two)
                        .plus(one)
                        .window(YEAR_START, TODAY)
                        .totals()
                        .spend())
                .isEqualByComparingTo("80");
    }

    @Test
    void ofAnOrderToldTwiceTheEarliestEventStandsInEveryOrderOfArrival() {
        var early = of(paid(event("early", daysAgo(9)), "1", "100"));
        var late = of(paid(event("late", daysAgo(2)), "1", "500"));

        assertThat(early.plus(late).orders()).isEqualTo(late.plus(early).orders());
        assertThat(late.plus(early).purchases())
                .containsExactly(early.purchases().getFirst());
    }

    @Test
    void whatIsWhollyReturnedOrOfNothingIsNoOrder() {
        var features = after(
                paid("1", "1000", daysAgo(9)), refundedOf("1", "r", "1000", daysAgo(8)), paid("2", "0.00", daysAgo(3)));

        assertThat(features.window(YEAR_START, TODAY).totals().orders()).isZero();
        assertThat(features.window(YEAR_START, TODAY).totals().lastPaidOn()).isNull();
        assertThat(features.firstPaidOn()).isNull();
        assertThat(features.lastPaidOn()).isNull();
    }

    @Test
    void theDatesOfPaymentAreThoseOfKeptOrders() {
        var features = after(
                paid("1", "10", daysAgo(30)),
                paid("2", "20", daysAgo(20)),
                paid("3", "30", daysAgo(10)),
                refundedOf("1", "r", "10", daysAgo(5)),
                refundedOf("3", "s", "30", daysAgo(5)));

        assertThat(features.firstPaidOn()).isEqualTo(TODAY.minusDays(20));
        assertThat(features.lastPaidOn()).isEqualTo(TODAY.minusDays(20));
    }

    @Test
    void anOrderPaidInPartsCountsOnceDatedByTheLast() {
        var deposit = of(part("1", "deposit", "30", "100", daysAgo(9)));
        var balance = of(part("1", "balance", "70", "100", daysAgo(2)));

        assertThat(deposit.window(YEAR_START, TODAY).totals().orders()).isZero();
        assertThat(deposit.window(YEAR_START, TODAY).totals().spend()).isZero();
        assertThat(deposit.unapplied()).isEqualTo(new UnappliedMoney(0, BigDecimal.ZERO, 1, new BigDecimal("30")));
        for (var features : List.of(deposit.plus(balance), balance.plus(deposit).plus(deposit))) {
            assertThat(features.purchases())
                    .extracting(Purchase::paidAt, Purchase::on, Purchase::amount)
                    .containsExactly(tuple(daysAgo(2), TODAY.minusDays(2), new BigDecimal("100")));
            assertThat(features.unapplied()).isEqualTo(UnappliedMoney.NONE);
        }
    }

    @Test
    void aProductIsReviewedOnce() {
        var features = after(
                reviewed("a", null, "P-1", daysAgo(3)),
                reviewed("b", "O-1", "P-1", daysAgo(9)),
                reviewed("c", null, "P-2", daysAgo(3)),
                reviewed("d", "O-1", null, daysAgo(3)),
                reviewed("e", "O-1", null, daysAgo(3)),
                reviewed("f", null, null, daysAgo(3)),
                reviewed("g", null, null, daysAgo(3)));

        assertThat(counts(features, YEAR_START, TODAY).of(Activity.REVIEW)).isEqualTo(5);
        assertThat(counts(features, YEAR_START, TODAY.minusDays(4)).of(Activity.REVIEW))
                .isEqualTo(1);
    }

    @Test
    void instantsAreKeptToTheMicrosecond() {
        var features = after(paid("1", "10", Instant.parse("2025-12-31T15:59:59.9999999Z")));

        assertThat(features.lastPaidOn()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(features.lastEventAt()).isEqualTo(Instant.parse("2025-12-31T15:59:59.999999Z"));
        assertThat(features.moments()).containsExactly(Instant.parse("2025-12-31T15:59:59.999999Z"));
    }

    @Test
    void anOrderAndARefundOfTheSameIdAreTwoThings() {
        assertThat(after(paid("1", "10", daysAgo(1)), refunded("1", "1", daysAgo(1)))
                        .purchases())
                .singleElement()
                .satisfies(purchase -> assertThat(purchase.net()).isEqualByComparingTo("9"));
    }

    @Test
    void theLatestCreditStandsWhicheverArrivesLast() {
        var late = of(new CreditChanged(event("late", daysAgo(1)), new BigDecimal("650")));
        var early = of(new CreditChanged(event("early", daysAgo(9)), new BigDecimal("700")));

        assertThat(late.plus(early).credit()).isEqualTo(new Credit(daysAgo(1), new BigDecimal("650")));
        assertThat(early.plus(late).credit()).isEqualTo(new Credit(daysAgo(1), new BigDecimal("650")));
    }

    @Test
    void ofTwoCreditsOfOneMomentTheHigherStands() {
        var low = of(new CreditChanged(event("low", daysAgo(1)), new BigDecimal("650")));
        var high = of(new CreditChanged(event("high", daysAgo(1)), new BigDecimal("700")));

        assertThat(low.plus(high)).isEqualTo(high.plus(low));
        assertThat(low.plus(high).credit()).isEqualTo(new Credit(daysAgo(1), new BigDecimal("700")));
    }

    @Test
    void whatComesBackOfAForgottenOrderWaits() {
        var forgotten = after(paid("1", "100", daysAgo(800)), paid("2", "50", daysAgo(9)))
                .since(TODAY.minusDays(732));

        var features = forgotten.plus(of(refundedOf("1", "r", "30", daysAgo(1))));

        assertThat(features.window(YEAR_START, TODAY).totals().spend()).isEqualByComparingTo("50");
        assertThat(features.unapplied().refunds()).isEqualTo(1);
    }

    @Test
    void aForgottenOrderTakesItsRefundsAlong() {
        var features = after(
                        paid("1", "100", daysAgo(800)),
                        refundedOf("1", "r", "30", daysAgo(700)),
                        paid("2", "50", daysAgo(9)))
                .since(TODAY.minusDays(732));

        assertThat(features.unapplied()).isEqualTo(UnappliedMoney.NONE);
        assertThat(features.firstPaidOn()).isEqualTo(TODAY.minusDays(800));
    }

    @Test
    void aForgottenOrderThatWasReturnedWasNoOrder() {
        var features = after(
                        paid("1", "100", daysAgo(800)),
                        refundedOf("1", "r", "100", daysAgo(790)),
                        paid("2", "50", daysAgo(9)))
                .since(TODAY.minusDays(732));

        assertThat(features.firstPaidOn()).isEqualTo(TODAY.minusDays(9));
    }

    @Test
    void everythingCountableIsCountedOnItsDay() {
        var features = after(
                visited("a", daysAgo(1)),
                visited("b", daysAgo(1)),
                new ProductViewed(event("v", daysAgo(1)), "P-1", null),
                new Searched(event("q", daysAgo(1)), "tea"),
                new CartAdded(event("c", daysAgo(1)), "P-1", BigDecimal.ONE),
                new ReviewPosted(event("r", daysAgo(1)), null, null, 1),
                new Shared(event("s", daysAgo(1)), null, null),
                new CommunityPosted(event("p", daysAgo(1)), "question"),
                new ServiceContacted(event("h", daysAgo(1)), null));

        assertThat(features.days()).hasSize(1);
        assertThat(counts(features, YEAR_START, TODAY))
                .isEqualTo(Arrays.stream(Activity.values())
                        .map(Counts::one)
                        .reduce(Counts.one(Activity.VISIT), Counts::plus));
    }

    @Test
    void whatCannotBeCountedStillShowsThatTheCustomerWasThere() {
        var features = after(paid("1", "1", daysAgo(9)), new OrderShipped(event("s", daysAgo(2)), "1"));

        assertThat(features.days()).isEmpty();
        assertThat(features.lastEventAt()).isEqualTo(daysAgo(2));
        assertThat(features.lastSeenOn()).isEqualTo(TODAY.minusDays(2));
        assertThat(features.firstSeenOn(SHANGHAI)).isEqualTo(TODAY.minusDays(9));
        assertThat(features.lastPaidOn()).isEqualTo(TODAY.minusDays(9));
    }

    @Test
    void theStoresZoneSaysOnWhichDateAMomentFalls() {
        var lateInUtc = Instant.parse("2026-06-30T16:30:00Z");

        var features = after(paid("1", "10", lateInUtc));

        assertThat(features.lastPaidOn()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void aWindowIncludesItsFirstAndItsLastDate() {
        var features = after(paid("1", "1", daysAgo(365)), paid("2", "2", daysAgo(364)), paid("3", "4", daysAgo(0)));

        assertThat(features.window(YEAR_START, TODAY).totals().spend()).isEqualByComparingTo("6");
        assertThat(features.window(YEAR_START, TODAY.minusDays(1)).totals().spend())
                .isEqualByComparingTo("2");
    }

    @Test
    void theLastOrderOfAWindowIsNotTheLastOrderOfAll() {
        var features = after(paid("1", "1", daysAgo(40)), paid("2", "2", daysAgo(3)), visited("a", daysAgo(30)));

        assertThat(features.window(YEAR_START, TODAY.minusDays(20)).totals().lastPaidOn())
                .isEqualTo(TODAY.minusDays(40));
    }

    @Test
    void forgottenOrdersDoNotForgetTheFirstOrder() {
        var features = after(paid("1", "1", daysAgo(900)), paid("2", "2", daysAgo(3)));

        var shorter = features.since(TODAY.minusDays(732));

        assertThat(shorter.purchases()).hasSize(1);
        assertThat(shorter.firstPaidOn()).isEqualTo(TODAY.minusDays(900));
        assertThat(shorter.firstEventAt()).isEqualTo(daysAgo(900));
    }

    private static OrderPaid part(String order, String part, String amount, String total, Instant at) {
        return new OrderPaid(
                event(order + part, at),
                order,
                new Money(new BigDecimal(amount), "CNY"),
                List.of(),
                part,
                new Money(new BigDecimal(total), "CNY"));
    }

    private static ReviewPosted reviewed(String name, @Nullable String order, @Nullable String product, Instant at) {
        return new ReviewPosted(event("reviewed " + name, at), order, product, 5);
    }

    private static Features after(Behaviour... history) {
        return Arrays.stream(history)
                .map(FeaturesTest::of)
                .reduce(Features::plus)
                .orElseThrow();
    }

    private static Features of(Behaviour behaviour) {
        return Features.of(behaviour, Objects.requireNonNull(behaviour.event()).occurredAt(), SHANGHAI);
    }
}
