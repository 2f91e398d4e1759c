package dev.rung.scoring.lifecycle;

import static dev.rung.scoring.lifecycle.ChurnReason.FEWER_ORDERS;
import static dev.rung.scoring.lifecycle.ChurnReason.INCIDENT;
import static dev.rung.scoring.lifecycle.ChurnReason.SILENCE;
import static dev.rung.scoring.lifecycle.ChurnReason.SMALLER_ORDERS;
import static dev.rung.scoring.lifecycle.ChurnReason.TIER_LOST;
import static dev.rung.scoring.lifecycle.Shopper.TODAY;
import static dev.rung.scoring.lifecycle.Shopper.daysAgo;
import static dev.rung.scoring.lifecycle.Shopper.forgottenBuyer;
import static dev.rung.scoring.lifecycle.Shopper.whoBought;
import static dev.rung.scoring.lifecycle.Shopper.whoBuysEvery;
import static dev.rung.scoring.lifecycle.Shopper.whoVisited;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChurnPolicyTest {

    @ParameterizedTest
    @CsvSource({"0, NONE", "29, NONE", "30, LOW", "39, LOW", "40, MIDDLE", "49, MIDDLE", "50, HIGH", "900, HIGH"})
    void silenceAloneReachesEveryLevelByTheOwnRhythm(int silent, ChurnLevel level) {
        var churn = churn(whoBuysEvery(20, 5, silent));

        assertThat(churn.level()).isEqualTo(level);
        assertThat(churn.reasons()).isEqualTo(level == ChurnLevel.NONE ? List.of() : List.of(SILENCE));
    }

    @Test
    void theSameSilenceIsNothingToAnUnhurriedCustomer() {
        assertThat(churn(whoBuysEvery(10, 6, 40)).level()).isEqualTo(ChurnLevel.HIGH);
        assertThat(churn(whoBuysEvery(60, 6, 40)).level()).isEqualTo(ChurnLevel.NONE);
    }

    @Test
    void whoIsDormantIsAtTheHighestLevelHoweverSlowTheRhythm() {
        // two and a half times 180 days would be later than the 365 that are dormancy in any case
        assertThat(churn(whoBuysEvery(180, 4, 364)).level()).isEqualTo(ChurnLevel.MIDDLE);
        assertThat(churn(whoBuysEvery(180, 4, 365)).level()).isEqualTo(ChurnLevel.HIGH);
    }

    @Test
    void whoNeverBoughtHasNothingToLeave() {
        assertThat(churn(whoVisited(500).complains(daysAgo(490))))
                .isEqualTo(new Churn(ChurnLevel.NONE, List.of(), null));
    }

    @Test
    void whosePurchasesAreForgottenIsNotTakenForSomebodyWhoNeverBought() {
        assertThat(LifecycleInputs.of(forgottenBuyer(900, 1), RhythmTerms.DEFAULT, TODAY)
                        .churn())
                .isEqualTo(new Churn(ChurnLevel.HIGH, List.of(SILENCE), null));
    }

    @Test
    void theOwnRhythmIsToldAndAnAssumedOneIsNot() {
        assertThat(churn(whoBuysEvery(20, 5, 0)).rhythmDays()).isEqualByComparingTo("20");
        assertThat(churn(whoBought(20, 0)).rhythmDays()).isNull();
    }

    @Test
    void halfAsManyPurchasesAsBeforeAreFewer() {
        // the half up to 90 days before the last purchase: four; since then: two
        assertThat(churn(whoBought(170, 150, 130, 110, 60, 0)).reasons()).containsExactly(FEWER_ORDERS);
        assertThat(churn(whoBought(170, 150, 130, 110, 60, 30, 0)).reasons()).isEmpty();
    }

    @Test
    void twoPurchasesAreTooFewToBecomeFewer() {
        assertThat(churn(whoBought(170, 130, 0)).reasons()).isEmpty();
        assertThat(churn(whoBought(170, 150, 130, 0)).reasons()).containsExactly(FEWER_ORDERS);
    }

    @Test
    void eachDateFallsIntoOneHalf() {
        assertThat(churn(whoBought(179, 100, 90, 0)).reasons()).containsExactly(FEWER_ORDERS);
        assertThat(churn(whoBought(180, 100, 90, 0)).reasons()).isEmpty();
        assertThat(churn(whoBought(179, 100, 89, 0)).reasons()).isEmpty();
    }

    @Test
    void halfTheAmountIsSmaller() {
        assertThat(churn(whoBought(200, 170, 130).buys(daysAgo(60), "50").buys(daysAgo(30), "50"))
                        .reasons())
                .containsExactly(SMALLER_ORDERS);
        assertThat(churn(whoBought(200, 170, 130).buys(daysAgo(60), "50").buys(daysAgo(30), "51"))
                        .reasons())
                .isEmpty();
    }

    @Test
    void moneyThatWentBackMakesAnOrderSmaller() {
        var shopper = whoBought(200, 170, 130, 60, 30).buys(daysAgo(30), "-100");

        assertThat(churn(shopper).reasons()).containsExactly(SMALLER_ORDERS);
    }

    @Test
    void whoNeverPaidAnythingCannotPayLess() {
        var shopper = new Shopper();
        for (int days : new int[] {200, 170, 130, 60, 30}) {
            shopper.buys(daysAgo(days), "0");
        }

        assertThat(churn(shopper).reasons()).isEmpty();
    }

    @Test
    void anIncidentShortlyBeforeTheLastPurchaseOrSinceCounts() {
        assertThat(churn(whoBuysEvery(20, 5, 10).complains(daysAgo(40))).reasons())
                .containsExactly(INCIDENT);
        assertThat(churn(whoBuysEvery(20, 5, 10).complains(daysAgo(1))).reasons())
                .containsExactly(INCIDENT);
    }

    @Test
    void whoBoughtAgainMuchLaterHasForgivenIt() {
        assertThat(churn(whoBuysEvery(20, 5, 10).complains(daysAgo(41))).level())
                .isEqualTo(ChurnLevel.NONE);
    }

    @Test
    void timeAloneDoesNotSettleAnIncident() {
        assertThat(churn(whoBuysEvery(20, 5, 400).complains(daysAgo(395))).reasons())
                .containsExactly(SILENCE, INCIDENT);
    }

    @Test
    void aTierLostStandsUntilAPurchaseMuchLater() {
        assertThat(churn(whoBuysEvery(20, 5, 10).losesTier(daysAgo(100))).reasons())
                .containsExactly(TIER_LOST);
        assertThat(churn(whoBuysEvery(20, 5, 10).losesTier(daysAgo(101))).reasons())
                .isEmpty();
    }

    @Test
    void reasonsAddUpAndTheWeightiestComesFirst() {
        // silence 1, incident 2, lost tier 1
        var churn = churn(whoBuysEvery(20, 5, 30).losesTier(daysAgo(35)).complains(daysAgo(29)));

        assertThat(churn.level()).isEqualTo(ChurnLevel.MIDDLE);
        assertThat(churn.reasons()).containsExactly(INCIDENT, SILENCE, TIER_LOST);
    }

    @Test
    void everythingTogetherIsHighWithoutAnySilence() {
        var shopper =
                whoBought(170, 150, 130, 110).buys(TODAY, "10").complains(TODAY).losesTier(TODAY);

        assertThat(churn(shopper))
                .isEqualTo(new Churn(
                        ChurnLevel.HIGH,
                        List.of(FEWER_ORDERS, INCIDENT, SMALLER_ORDERS, TIER_LOST),
                        new BigDecimal("20.0")));
    }

    @Test
    void othersReadItInCodes() {
        assertThat(whoBuysEvery(20, 5, 45).complains(TODAY).situation().churnRow())
                .isEqualTo(new AssessmentEvent.Churn("high", List.of("silence", "incident"), new BigDecimal("20.0")));
    }

    private static Churn churn(Shopper shopper) {
        return LifecycleInputs.of(shopper.history(), RhythmTerms.DEFAULT, TODAY).churn();
    }
}
