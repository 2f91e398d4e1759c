package dev.rung.scoring.lifecycle;

import static dev.rung.scoring.lifecycle.Shopper.TODAY;
import static dev.rung.scoring.lifecycle.Shopper.daysAgo;
import static dev.rung.scoring.lifecycle.Shopper.whoBought;
import static dev.rung.scoring.lifecycle.Shopper.whoBuysEvery;
import static dev.rung.scoring.lifecycle.Shopper.whoVisited;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.lifecycle.PublishedLifecycle.LifecycleEvent;
import dev.rung.scoring.lifecycle.PublishedLifecycle.LifecycleEvent.ChurnWarned;
import dev.rung.scoring.lifecycle.PublishedLifecycle.LifecycleEvent.Dormant;
import dev.rung.scoring.lifecycle.PublishedLifecycle.LifecycleEvent.Woken;
import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedLifecycleTest {

    private static final List<String> SILENCE = List.of("silence");

    private final List<LifecycleEvent> heard = new ArrayList<>();
    private PublishedLifecycle told = PublishedLifecycle.NOTHING;

    @Test
    void ofWhoBuysAsUsualThereIsNoNews() {
        hear(whoBuysEvery(20, 5, 0), TODAY);
        hear(whoBuysEvery(20, 5, 0), TODAY.plusDays(25));

        assertThat(heard).isEmpty();
        assertThat(told.churnLevel()).isEqualTo("none");
        assertThat(told.asleepSince()).isNull();
    }

    @Test
    void silenceIsToldWheneverItBecomesWorseAndNoOftener() {
        var shopper = whoBuysEvery(20, 5, 0);

        for (int day = 0; day <= 200; day++) {
            hear(shopper, TODAY.plusDays(day));
        }

        assertThat(heard)
                .containsExactly(new ChurnWarned("middle", SILENCE), new ChurnWarned("high", SILENCE), new Dormant(60));
        assertThat(told).isEqualTo(new PublishedLifecycle("high", TODAY, "lost", SILENCE));
    }

    @Test
    void aLowLevelIsNoNews() {
        hear(whoBuysEvery(20, 5, 30), TODAY);

        assertThat(heard).isEmpty();
        assertThat(told.churnLevel()).isEqualTo("none");
        assertThat(told.asleepSince()).isNull();
    }

    @Test
    void whoIsLookedAtSeldomHearsOnlyTheHighestLevel() {
        hear(whoBuysEvery(20, 5, 50), TODAY);

        assertThat(heard).containsExactly(new ChurnWarned("high", SILENCE));
    }

    @Test
    void aFallFromHighToMiddleIsNoRecovery() {
        var shopper = whoBuysEvery(20, 5, 50).losesTier(daysAgo(50)).complains(daysAgo(50));
        hear(shopper, TODAY);
        shopper.buys(daysAgo(25), "100");
        hear(shopper, TODAY);
        hear(shopper, TODAY.plusDays(30));

        assertThat(heard).containsExactly(new ChurnWarned("high", List.of("silence", "incident", "tier-lost")));
        assertThat(told.churnLevel()).isEqualTo("high");
    }

    @Test
    void afterARecoveryTheSameLevelIsNewsAgain() {
        var shopper = whoBuysEvery(20, 5, 40);
        hear(shopper, TODAY);
        shopper.buys(TODAY, "100");
        hear(shopper, TODAY);
        assertThat(told.churnLevel()).isEqualTo("none");
        assertThat(told.asleepSince()).isNull();

        hear(shopper, TODAY.plusDays(40));

        assertThat(heard).containsExactly(new ChurnWarned("middle", SILENCE), new ChurnWarned("middle", SILENCE));
    }

    @Test
    void whoSleptIsWokenByAPurchaseAndToldHowLongTheySlept() {
        var shopper = whoBuysEvery(20, 5, 100);
        hear(shopper, TODAY);
        heard.clear();

        hear(shopper.buys(TODAY.plusDays(7), "100"), TODAY.plusDays(8));

        assertThat(heard).containsExactly(new Woken(107));
        assertThat(told.churnLevel()).isEqualTo("none");
        assertThat(told.asleepSince()).isNull();
    }

    @Test
    void ofSeveralPurchasesTheFirstWakes() {
        var shopper = whoBuysEvery(20, 5, 100);
        hear(shopper, TODAY);
        heard.clear();

        hear(shopper.buys(daysAgo(6), "10").buys(daysAgo(1), "10"), TODAY);

        assertThat(heard).containsExactly(new Woken(94));
    }

    @Test
    void toSinkFromDormantToLostIsNoNews() {
        hear(whoBought(200), TODAY);
        hear(whoBought(200), TODAY.plusDays(300));

        assertThat(heard).containsExactly(new ChurnWarned("high", SILENCE), new Dormant(200));
    }

    @Test
    void aVisitWakesNobody() {
        var shopper = whoVisited(200);
        hear(shopper, TODAY);
        hear(shopper.visits(TODAY), TODAY);

        assertThat(heard).containsExactly(new Dormant(200));
        assertThat(told.asleepSince()).isEqualTo(daysAgo(200));
    }

    @Test
    void theFirstPurchaseEverWakesWhoOnlyLookedBefore() {
        var shopper = whoVisited(200);
        hear(shopper, TODAY);
        hear(shopper.buys(TODAY, "10"), TODAY);

        assertThat(heard).containsExactly(new Dormant(200), new Woken(200));
    }

    @Test
    void aPurchaseHeardOfTooLateWakesNobodyButTheSilenceCountsFromIt() {
        var shopper = whoBought(300);
        hear(shopper, TODAY);
        heard.clear();

        hear(shopper.buys(daysAgo(190), "10"), TODAY);
        assertThat(heard).isEmpty();
        assertThat(told.asleepSince()).isEqualTo(daysAgo(190));

        hear(shopper.buys(TODAY, "10"), TODAY);
        assertThat(heard).containsExactly(new Woken(190));
    }

    @Test
    void alsoAmidBehaviourTheSilenceCountsFromTheLastPurchaseKnown() {
        var shopper = whoBought(300);
        hear(shopper, TODAY);

        var late = told.awake(shopper.buys(daysAgo(190), "10").situation(TODAY));

        assertThat(late.wakings(shopper.buys(TODAY, "10").situation(TODAY))).containsExactly(new Woken(190));
        assertThat(PublishedLifecycle.NOTHING
                        .awake(whoBought(300).situation(TODAY))
                        .asleepSince())
                .isNull();
    }

    @Test
    void amidBehaviourWhatWasToldStandsUntilTheCustomerRecovers() {
        var shopper = whoBuysEvery(20, 5, 50);
        hear(shopper, TODAY);

        assertThat(told.awake(shopper.situation(TODAY.plusDays(5))).churnLevel())
                .isEqualTo("high");
        assertThat(told.awake(shopper.buys(TODAY, "100").situation(TODAY)).churnLevel())
                .isEqualTo("none");
    }

    @Test
    void gentlerTermsWakeNobodyWhoHasNotBought() {
        var stages =
                new RhythmTerms.Stages(new BigDecimal("4"), new BigDecimal("5"), new BigDecimal("6"), 365, 540, 30, 5);
        var usual = RhythmTerms.DEFAULT;
        var gentler = new RhythmTerms(usual.rhythm(), stages, usual.behaviour(), usual.churn());
        var history = whoBuysEvery(20, 5, 60).history();
        hear(LifecycleInputs.of(history, usual, TODAY));
        heard.clear();

        hear(LifecycleInputs.of(history, gentler, TODAY));
        hear(LifecycleInputs.of(history, usual, TODAY));

        assertThat(heard).isEmpty();
    }

    private void hear(Shopper shopper, LocalDate today) {
        hear(shopper.situation(today));
    }

    private void hear(LifecycleInputs now) {
        heard.addAll(told.events(now));
        told = told.after(now);
    }
}
