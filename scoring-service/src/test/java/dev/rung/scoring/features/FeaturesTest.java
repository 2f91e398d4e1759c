package dev.rung.scoring.features;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refunded;
import static dev.rung.scoring.Histories.refundedOf;
import static dev.rung.scoring.Histories.visited;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.CartAdded;
import dev.rung.contracts.customer.Behaviour.CommunityPosted;
import dev.rung.contracts.customer.Behaviour.CreditChanged;
import dev.rung.contracts.customer.Behaviour.OrderShipped;
import dev.rung.contracts.customer.Behaviour.ProductViewed;
import dev.rung.contracts.customer.Behaviour.ReviewPosted;
import dev.rung.contracts.customer.Behaviour.Searched;
import dev.rung.contracts.customer.Behaviour.ServiceContacted;
import dev.rung.contracts.customer.Behaviour.Shared;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    private static final LocalDate YEAR_START = TODAY.minusDays(364);

    @Test
    void spendIsWhatWasPaidLessWhatWentBack() {
        var features =
                after(paid("1", "100.50", daysAgo(3)), paid("2", "20", daysAgo(2)), refunded("1", "0.75", daysAgo(1)));

        assertThat(features.total(YEAR_START, TODAY).spend()).isEqualByComparingTo("119.75");
        assertThat(features.total(YEAR_START, TODAY).orders()).isEqualTo(2);
    }

    @Test
    void aRefundMayArriveBeforeWhatItRefunds() {
        var refundFirst = after(refunded("1", "30", daysAgo(1)));

        assertThat(refundFirst.total(YEAR_START, TODAY).spend()).isEqualByComparingTo("0");
        assertThat(refundFirst
                        .plus(of(paid("1", "100", daysAgo(2))))
                        .total(YEAR_START, TODAY)
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
            assertThat(features.total(TODAY.minusDays(10), TODAY).spend()).isZero();
            assertThat(features.total(YEAR_START, TODAY).spend()).isEqualByComparingTo("70");
        }
    }

    @Test
    void aRefundWithoutAnOrderCountsOnItsOwnDate() {
        var features =
                after(paid("1", "100", daysAgo(40)), paid("2", "50", daysAgo(5)), refunded("r", "30", daysAgo(2)));

        assertThat(features.total(TODAY.minusDays(10), TODAY).spend()).isEqualByComparingTo("20");
        assertThat(features.total(YEAR_START, TODAY.minusDays(10)).spend()).isEqualByComparingTo("100");
    }

    @Test
    void anUnknownOrderStandsAtItsEarliestRefund() {
        var features = after(refundedOf("1", "b", "1", daysAgo(2)), refundedOf("1", "a", "2", daysAgo(4)));

        assertThat(features.purchases())
                .singleElement()
                .extracting(Purchase::on, Purchase::paid, Purchase::refunded)
                .containsExactly(TODAY.minusDays(4), false, new BigDecimal("3"));
        assertThat(features.total(YEAR_START, TODAY).orders()).isZero();
    }

    @Test
    void anOrderAndARefundOfTheSameIdAreTwoThings() {
        assertThat(after(paid("1", "10", daysAgo(1)), refunded("1", "1", daysAgo(1)))
                        .purchases())
                .hasSize(2);
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
    void whatComesBackOfAForgottenOrderStandsAloneOnItsOwnDate() {
        var forgotten = after(paid("1", "100", daysAgo(800)), paid("2", "50", daysAgo(9)))
                .since(TODAY.minusDays(732));

        var features = forgotten.plus(of(refundedOf("1", "r", "30", daysAgo(1))));

        assertThat(features.total(YEAR_START, TODAY).spend()).isEqualByComparingTo("20");
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
        assertThat(features.total(YEAR_START, TODAY).counts())
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

        assertThat(features.total(YEAR_START, TODAY).spend()).isEqualByComparingTo("6");
        assertThat(features.total(YEAR_START, TODAY.minusDays(1)).spend()).isEqualByComparingTo("2");
    }

    @Test
    void theLastOrderOfAWindowIsNotTheLastOrderOfAll() {
        var features = after(paid("1", "1", daysAgo(40)), paid("2", "2", daysAgo(3)), visited("a", daysAgo(30)));

        assertThat(features.total(YEAR_START, TODAY.minusDays(20)).lastPaidOn()).isEqualTo(TODAY.minusDays(40));
    }

    @Test
    void forgottenOrdersDoNotForgetTheFirstOrder() {
        var features = after(paid("1", "1", daysAgo(900)), paid("2", "2", daysAgo(3)));

        var shorter = features.since(TODAY.minusDays(732));

        assertThat(shorter.purchases()).hasSize(1);
        assertThat(shorter.firstPaidOn()).isEqualTo(TODAY.minusDays(900));
        assertThat(shorter.firstEventAt()).isEqualTo(daysAgo(900));
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
