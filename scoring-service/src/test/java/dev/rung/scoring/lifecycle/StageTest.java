package dev.rung.scoring.lifecycle;

import static dev.rung.scoring.lifecycle.Shopper.TODAY;
import static dev.rung.scoring.lifecycle.Shopper.forgottenBuyer;
import static dev.rung.scoring.lifecycle.Shopper.whoBought;
import static dev.rung.scoring.lifecycle.Shopper.whoBuysEvery;
import static dev.rung.scoring.lifecycle.Shopper.whoVisited;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StageTest {

    @ParameterizedTest
    @CsvSource({
        "0, MATURE",
        "14, MATURE",
        "15, DECLINING",
        "29, DECLINING",
        "30, DORMANT",
        "59, DORMANT",
        "60, LOST",
        "2000, LOST"
    })
    void whoBuysEveryTenDaysIsMissedSoon(int silent, Stage stage) {
        assertThat(whoBuysEvery(10, 6, silent).situation().stage()).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource({"89, MATURE", "135, DECLINING", "269, DECLINING", "270, DORMANT", "539, DORMANT", "540, LOST"})
    void whoBuysEveryQuarterIsGivenTime(int silent, Stage stage) {
        assertThat(whoBuysEvery(90, 6, silent).situation().stage()).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource({"269, GROWING", "270, DECLINING", "364, DECLINING", "365, DORMANT", "539, DORMANT", "540, LOST"})
    void howeverSlowTheRhythmAYearOfSilenceIsDormancy(int silent, Stage stage) {
        assertThat(whoBuysEvery(180, 4, silent).situation().stage()).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource({
        "0, NEW",
        "30, NEW",
        "31, GROWING",
        "89, GROWING",
        "90, DECLINING",
        "180, DORMANT",
        "359, DORMANT",
        "360, LOST"
    })
    void aCustomerOfOneOrderGoesByTheAssumedRhythm(int silent, Stage stage) {
        assertThat(whoBought(silent).situation().stage()).isEqualTo(stage);
    }

    @Test
    void theStageAloneIsTheOneAmongAllElse() {
        for (int silent = 0; silent <= 600; silent += 5) {
            var history = whoBuysEvery(90, 6, silent).history();

            assertThat(LifecycleInputs.stageCode(history, RhythmTerms.DEFAULT, TODAY))
                    .isEqualTo(LifecycleInputs.of(history, RhythmTerms.DEFAULT, TODAY)
                            .stageCode());
        }
    }

    @Test
    void halfADayOfRhythmIsRoundedInFavourOfTheCustomer() {
        // rhythm 10.5 days: declining from 15.75 on
        var history = whoBought(57, 47, 37, 26, 15).history();

        assertThat(LifecycleInputs.of(history, RhythmTerms.DEFAULT, TODAY).stage())
                .isEqualTo(Stage.MATURE);
        assertThat(LifecycleInputs.of(history, RhythmTerms.DEFAULT, TODAY.plusDays(1))
                        .stage())
                .isEqualTo(Stage.DECLINING);
    }

    @Test
    void theFifthOrderMatures() {
        assertThat(whoBuysEvery(20, 4, 0).situation().stage()).isEqualTo(Stage.GROWING);
        assertThat(whoBuysEvery(20, 5, 0).situation().stage()).isEqualTo(Stage.MATURE);
    }

    @Test
    void fiveOrdersWithinTheFirstMonthAreStillNew() {
        assertThat(whoBuysEvery(7, 5, 2).situation().stage()).isEqualTo(Stage.NEW);
    }

    @Test
    void whoHasOnlyLookedIsNewUntilTheyStayAway() {
        assertThat(whoVisited(400, 80).situation().stage()).isEqualTo(Stage.NEW);
        assertThat(whoVisited(90).situation().stage()).isEqualTo(Stage.DECLINING);
        assertThat(whoVisited(400).situation().stage()).isEqualTo(Stage.LOST);
    }

    @Test
    void aVisitDoesNotMakeAnOldBuyerYoung() {
        assertThat(whoBought(200).visits(TODAY).situation().stage()).isEqualTo(Stage.DORMANT);
    }

    @Test
    void aBuyerWhosePurchasesAreForgottenIsLostAllTheSame() {
        assertThat(LifecycleInputs.of(forgottenBuyer(900, 1), RhythmTerms.DEFAULT, TODAY)
                        .stage())
                .isEqualTo(Stage.LOST);
    }

    @Test
    void whoComesBackAfterYearsIsNotNewAgain() {
        var history = whoBought(3).history();
        var veteran = new PurchaseHistory(
                history.bought(), TODAY.minusYears(4), null, TODAY.minusYears(4), TODAY, 0, null, null);

        assertThat(LifecycleInputs.of(history, RhythmTerms.DEFAULT, TODAY).stage())
                .isEqualTo(Stage.NEW);
        assertThat(LifecycleInputs.of(veteran, RhythmTerms.DEFAULT, TODAY).stage())
                .isEqualTo(Stage.GROWING);
    }

    @Test
    void aPurchaseAheadOfTheShopsCalendarIsNoSilence() {
        assertThat(whoBought(-1).situation().stage()).isEqualTo(Stage.NEW);
    }

    @ParameterizedTest
    @EnumSource
    void aStageIsFoundByItsCode(Stage stage) {
        assertThat(Stage.of(stage.code())).isEqualTo(stage);
        assertThatThrownBy(() -> Stage.of(stage.name())).hasMessageContaining(stage.name());
    }
}
