package dev.rung.scoring.features;

import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.counts;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.features;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refundedOf;
import static dev.rung.scoring.Histories.visited;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.CreditChanged;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.contracts.customer.Behaviour.ReviewPosted;
import dev.rung.contracts.customer.Behaviour.ServiceContacted;
import dev.rung.scoring.Histories;
import dev.rung.scoring.features.activity.Activity;
import dev.rung.scoring.features.orders.Purchase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Features up to a moment, and the moments that matter.
class UpToTest {

    private static final LocalDate YEAR_START = TODAY.minusDays(364);

    @Example
    void ordersPaidLaterAreNotThereAndThoseBeforeAreNetByAllThatIsKnown() {
        var features = features(
                paid("1", "100", daysAgo(9)), paid("2", "50", daysAgo(5)), refundedOf("1", "r", "30", daysAgo(1)));

        assertThat(spend(features.upTo(daysAgo(9).minusMillis(1)))).isZero();
        assertThat(spend(features.upTo(daysAgo(9)))).isEqualByComparingTo("70");
        assertThat(spend(features.upTo(daysAgo(5)))).isEqualByComparingTo("120");
        assertThat(features.upTo(daysAgo(1))).isSameAs(features);
    }

    @Example
    void whatIsCountedByTheDayCountsFromItsFirstTimeOn() {
        var noon = daysAgo(3);
        var features = features(
                visited("b", noon.plusSeconds(60)),
                visited("a", noon),
                new ServiceContacted(event("c", noon.plusSeconds(90)), null),
                visited("d", daysAgo(1)));

        assertThat(visits(features.upTo(noon.minusSeconds(1)))).isZero();
        assertThat(visits(features.upTo(noon))).isEqualTo(2);
        assertThat(counts(features.upTo(noon), YEAR_START, TODAY).of(Activity.CONTACT))
                .isZero();
        assertThat(visits(features.upTo(daysAgo(1)))).isEqualTo(3);
    }

    @Example
    void everyReviewHasItsOwnMoment() {
        var noon = daysAgo(3);
        var features = features(
                new ReviewPosted(event("a", noon), null, "P-1", 5),
                new ReviewPosted(event("b", noon.plusSeconds(60)), null, "P-2", 5),
                visited("c", daysAgo(1)));

        assertThat(counts(features.upTo(noon), YEAR_START, TODAY).of(Activity.REVIEW))
                .isEqualTo(1);
        assertThat(features.moments()).containsExactly(noon, noon.plusSeconds(60), daysAgo(1));
    }

    @Example
    void beforeTheLatestScoreThereIsNone() {
        var features = features(new CreditChanged(event("k", daysAgo(5)), BigDecimal.TEN), visited("a", daysAgo(1)));

        assertThat(features.upTo(daysAgo(6)).credit()).isNull();
        assertThat(features.upTo(daysAgo(5)).credit()).isEqualTo(features.credit());
    }

    @Property(tries = 300)
    void withoutRefundsItIsTheHistoryOfThen(@ForAll("histories") List<Behaviour> history) {
        var features = features(history);
        for (var moment : features.moments()) {
            var then = history.stream()
                    .filter(behaviour -> !at(behaviour).isAfter(moment) || behaviour instanceof OrderRefunded)
                    .toList();

            assertThat(gross(features.upTo(moment))).isEqualTo(gross(features(then)));
        }
    }

    private static List<Purchase> gross(Features features) {
        return features.purchases().stream()
                .map(each -> new Purchase(
                        each.key(), each.paidAt(), each.on(), each.amount(), BigDecimal.ZERO, each.category()))
                .toList();
    }

    /// Between two moments nothing rises: whoever looks at each of them has seen all.
    @Property(tries = 300)
    void nothingIsThereThatWasNotThereAtTheMomentBefore(@ForAll("histories") List<Behaviour> history) {
        var features = features(history);
        var all = features.moments();
        for (int i = 1; i < all.size(); i++) {
            var justBefore = features.upTo(all.get(i).minusNanos(1_000));
            var before = features.upTo(all.get(i - 1));

            assertThat(justBefore.purchases()).isEqualTo(before.purchases());
            assertThat(justBefore.window(LocalDate.MIN, TODAY).totals())
                    .isEqualTo(before.window(LocalDate.MIN, TODAY).totals());
            assertThat(counts(justBefore, LocalDate.MIN, TODAY)).isEqualTo(counts(before, LocalDate.MIN, TODAY));
        }
        assertThat(all).isSorted().doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Behaviour>> histories() {
        return Histories.histories();
    }

    private static Instant at(Behaviour behaviour) {
        return Objects.requireNonNull(behaviour.event()).occurredAt();
    }

    private static BigDecimal spend(Features features) {
        return features.window(YEAR_START, TODAY).totals().spend();
    }

    private static int visits(Features features) {
        return counts(features, YEAR_START, TODAY).of(Activity.VISIT);
    }
}
