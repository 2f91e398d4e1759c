package dev.rung.scoring.assessment.value;

import static dev.rung.scoring.Histories.bought;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refundedOf;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.assessment.value.FeaturesOfTests.features;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.CartAdded;
import dev.rung.contracts.customer.Behaviour.CommunityPosted;
import dev.rung.contracts.customer.Behaviour.CreditChanged;
import dev.rung.contracts.customer.Behaviour.ProductViewed;
import dev.rung.contracts.customer.Behaviour.ReviewPosted;
import dev.rung.contracts.customer.Behaviour.Searched;
import dev.rung.contracts.customer.Behaviour.Shared;
import dev.rung.scoring.assessment.program.Caps;
import dev.rung.scoring.assessment.program.Feature;
import dev.rung.scoring.assessment.program.FrequencyTerms;
import dev.rung.scoring.features.activity.Activity;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuringTest {

    @ParameterizedTest
    @CsvSource({
        "SPEND, 119.30",
        "ORDERS, 2",
        "FREQUENCY, 2",
        "VISITS, 2",
        "VIEWS, 1",
        "SEARCHES, 1",
        "CARTS, 1",
        "REVIEWS, 1",
        "SHARES, 1",
        "POSTS, 1",
        "CREDIT, 640",
        "CATEGORIES, 1"
    })
    void everyFeatureHasItsOwnMeasure(Feature feature, BigDecimal measure) {
        var history = features(
                bought("1", "tea", "100.50", daysAgo(3)),
                paid("2", "20", daysAgo(2)),
                refundedOf("1", "r", "1.20", daysAgo(1)),
                visited("a", daysAgo(1)),
                visited("b", daysAgo(1)),
                new ProductViewed(event("v", daysAgo(1)), "P-1", null),
                new Searched(event("q", daysAgo(1)), "tea"),
                new CartAdded(event("c", daysAgo(1)), "P-1", BigDecimal.ONE),
                new ReviewPosted(event("r", daysAgo(1)), null, null, 1),
                new Shared(event("s", daysAgo(1)), null, null),
                new CommunityPosted(event("p", daysAgo(1)), "question"),
                new CreditChanged(event("k", daysAgo(500)), BigDecimal.valueOf(640)));

        assertThat(FeaturesOfTests.measure(feature, null, Caps.NONE, FrequencyTerms.NONE, history))
                .isEqualByComparingTo(measure);
    }

    @Test
    void theWindowEndsTodayAndAYearAgo() {
        assertThat(measure(
                        Feature.ORDERS,
                        paid("1", "1", daysAgo(365)),
                        paid("2", "1", daysAgo(364)),
                        paid("3", "1", daysAgo(-1))))
                .isEqualByComparingTo("1");
    }

    @Test
    void whatFadesCountsHalfAfterItsHalfLife() {
        var history = features(visited("a", daysAgo(0)), visited("b", daysAgo(30)), paid("1", "10", daysAgo(60)));

        assertThat(FeaturesOfTests.measure(Feature.VISITS, 30, Caps.NONE, FrequencyTerms.NONE, history))
                .isEqualByComparingTo("1.5");
        assertThat(FeaturesOfTests.measure(Feature.ORDERS, 30, Caps.NONE, FrequencyTerms.NONE, history))
                .isEqualByComparingTo("0.25");
        assertThat(FeaturesOfTests.measure(Feature.SPEND, 30, Caps.NONE, FrequencyTerms.NONE, history))
                .isEqualByComparingTo("2.5");
    }

    @Test
    void aBusyDayCountsUpToItsCap() {
        var caps = new Caps(null, null, null, Map.of(Activity.VISIT, 2));
        var history = features(
                visited("a", daysAgo(1)), visited("b", daysAgo(1)), visited("c", daysAgo(1)), visited("d", daysAgo(2)));

        assertThat(FeaturesOfTests.measure(Feature.VISITS, null, caps, FrequencyTerms.NONE, history))
                .isEqualByComparingTo("3");
        assertThat(FeaturesOfTests.measure(Feature.SHARES, null, caps, FrequencyTerms.NONE, history))
                .isZero();
    }

    @Test
    void anOrderWhollyGivenBackIsNoCategoryBought() {
        assertThat(measure(
                        Feature.CATEGORIES,
                        bought("1", "tea", "10", daysAgo(1)),
                        bought("2", "tea", "10", daysAgo(2)),
                        bought("3", "books", "10", daysAgo(2)),
                        bought("4", "music", "10", daysAgo(2)),
                        refundedOf("4", "r", "10", daysAgo(1))))
                .isEqualByComparingTo("2");
    }

    @Test
    void aCreditBelowNothingIsNothing() {
        assertThat(measure(Feature.CREDIT, new CreditChanged(event("k", daysAgo(1)), new BigDecimal("-5"))))
                .isZero();
        assertThat(measure(Feature.CREDIT, visited("a", daysAgo(1)))).isZero();
    }

    private static BigDecimal measure(Feature feature, Behaviour... history) {
        return FeaturesOfTests.measure(feature, null, Caps.NONE, FrequencyTerms.NONE, features(history));
    }
}
