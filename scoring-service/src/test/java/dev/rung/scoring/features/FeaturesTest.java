package dev.rung.scoring.features;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refunded;
import static dev.rung.scoring.Histories.visited;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.CommunityPosted;
import dev.rung.contracts.customer.Behaviour.ProductViewed;
import dev.rung.contracts.customer.Behaviour.ReviewPosted;
import dev.rung.contracts.customer.Behaviour.Shared;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
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
    void everythingCountableIsCountedOnItsDay() {
        var features = after(
                visited("a", daysAgo(1)),
                visited("b", daysAgo(1)),
                new ReviewPosted(event("r", daysAgo(1)), null, null, 1),
                new Shared(event("s", daysAgo(1)), null, null),
                new CommunityPosted(event("p", daysAgo(1)), "question"));

        assertThat(features.days()).hasSize(1);
        assertThat(features.total(YEAR_START, TODAY))
                .extracting(Totals::visits, Totals::reviews, Totals::shares, Totals::posts)
                .containsExactly(2L, 1L, 1L, 1L);
    }

    @Test
    void whatCannotBeCountedStillShowsThatTheCustomerWasThere() {
        var features = after(paid("1", "1", daysAgo(9)), new ProductViewed(event("v", daysAgo(2)), "P-1", null));

        assertThat(features.days()).hasSize(1);
        assertThat(features.lastEventAt()).isEqualTo(daysAgo(2));
        assertThat(features.lastSeenOn()).isEqualTo(TODAY.minusDays(2));
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
    void forgottenDaysDoNotForgetTheFirstOrder() {
        var features = after(paid("1", "1", daysAgo(900)), paid("2", "2", daysAgo(3)));

        var shorter = features.since(TODAY.minusDays(732));

        assertThat(shorter.days()).hasSize(1);
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
