package dev.rung.benefits.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.adjustment.AdjustmentPolicy.DecisionVerdict;
import dev.rung.benefits.adjustment.AdjustmentPolicy.RequestVerdict;
import dev.rung.benefits.adjustment.AdjustmentState.Approved;
import dev.rung.benefits.adjustment.AdjustmentState.Declined;
import dev.rung.benefits.adjustment.AdjustmentState.Requested;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdjustmentPolicyTest {

    @Test
    void oneAdjustmentGivesOrTakesNoMoreThanTheMost() {
        assertThat(AdjustmentPolicy.request(100, 0, 100, 500)).isEqualTo(new RequestVerdict.Acceptable());
        assertThat(AdjustmentPolicy.request(-100, 0, 100, 500)).isEqualTo(new RequestVerdict.Acceptable());
        assertThat(AdjustmentPolicy.request(101, 0, 100, 500)).isEqualTo(new RequestVerdict.TooMany(100));
        assertThat(AdjustmentPolicy.request(-101, 0, 100, 500)).isEqualTo(new RequestVerdict.TooMany(100));
    }

    @Test
    void manySmallOnesGiveACustomerNoMoreThanTheMostOfACustomer() {
        assertThat(AdjustmentPolicy.request(50, 450, 100, 500)).isEqualTo(new RequestVerdict.Acceptable());
        assertThat(AdjustmentPolicy.request(51, 450, 100, 500)).isEqualTo(new RequestVerdict.TooManyForCustomer(50));
        assertThat(AdjustmentPolicy.request(1, 600, 100, 500)).isEqualTo(new RequestVerdict.TooManyForCustomer(0));
    }

    @Test
    void takingPointsIsNoPartOfThatLimit() {
        assertThat(AdjustmentPolicy.request(-100, 500, 100, 500)).isEqualTo(new RequestVerdict.Acceptable());
    }

    @Test
    void nobodyDecidesTheirOwnRequest() {
        var requested = new Requested();

        assertThat(AdjustmentPolicy.decide(requested, "mei", "mei")).isEqualTo(new DecisionVerdict.OwnRequest());
        assertThat(AdjustmentPolicy.decide(requested, "mei", "li")).isEqualTo(new DecisionVerdict.MayDecide(requested));
    }

    @Test
    void aRequestIsDecidedOnce() {
        for (var decided : List.of(new Approved("li", Instant.EPOCH), new Declined("li", Instant.EPOCH))) {
            assertThat(AdjustmentPolicy.decide(decided, "mei", "wang")).isEqualTo(new DecisionVerdict.Decided(decided));
        }
    }
}
