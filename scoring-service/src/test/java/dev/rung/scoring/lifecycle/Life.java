package dev.rung.scoring.lifecycle;

import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Any life of a customer, step by step: days pass, then something happens, or nothing.
record Life(List<LifeStep> steps) {

    enum Doing {
        NOTHING,
        BUYS,
        VISITS,
        COMPLAINS,
        LOSES_TIER
    }

    /// @param days that pass before it
    /// @param amount of a purchase, less what went back of it
    /// @param late how many days ago it happened, though it is only heard of now
    record LifeStep(int days, Doing doing, int amount, int late) {}

    record Moment(PurchaseHistory history, LocalDate today) {

        LifecycleInputs situation() {
            return LifecycleInputs.of(history, RhythmTerms.DEFAULT, today);
        }
    }

    /// Each step as it is judged, time going forward. The first is always a visit, by
    /// which the customer is known.
    List<Moment> moments() {
        var today = LocalDate.of(2024, 1, 1);
        var shopper = new Shopper().visits(today);
        var moments = new ArrayList<Moment>();
        for (var step : steps) {
            today = today.plusDays(step.days);
            var on = today.minusDays(step.late);
            switch (step.doing) {
                case NOTHING -> {}
                case BUYS -> shopper.buys(on, String.valueOf(step.amount));
                case VISITS -> shopper.visits(on);
                case COMPLAINS -> shopper.complains(on);
                case LOSES_TIER -> shopper.losesTier(on);
            }
            moments.add(new Moment(shopper.history(), today));
        }
        return moments;
    }

    Moment last() {
        return moments().getLast();
    }

    static Arbitrary<Life> any() {
        var doing = Arbitraries.frequency(
                Tuple.of(6, Doing.BUYS),
                Tuple.of(2, Doing.NOTHING),
                Tuple.of(1, Doing.VISITS),
                Tuple.of(1, Doing.COMPLAINS),
                Tuple.of(1, Doing.LOSES_TIER));
        // mostly short steps, so that rhythms arise, with long silences between
        var days = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 20)),
                Tuple.of(2, Arbitraries.integers().between(20, 120)),
                Tuple.of(1, Arbitraries.integers().between(120, 600)));
        var late = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 200)));
        var amounts = Arbitraries.integers().between(-50, 500);
        return Combinators.combine(days, doing, amounts, late)
                .as(LifeStep::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(Life::new);
    }
}
