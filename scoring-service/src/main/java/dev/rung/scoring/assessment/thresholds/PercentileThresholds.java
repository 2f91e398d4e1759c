package dev.rung.scoring.assessment.thresholds;

import static dev.rung.scoring.lifecycle.terms.Require.sound;

import dev.rung.platform.locale.Text;
import java.util.ArrayList;
import java.util.List;

/// Thresholds that follow the population.
///
/// A tier's threshold is what its share of customers reaches, within guardrails: never below `lowest` or above
/// `highest`, never further from the present threshold than its share `move`, and always above the tier below. If
/// they contradict, `lowest` and `highest` win.
///
/// @param rails from the lowest tier with a threshold to the highest
record PercentileThresholds(List<Guardrail> rails) {

    PercentileThresholds {
        rails = List.copyOf(rails);
        for (int i = 1; i < rails.size(); i++) {
            var below = rails.get(i - 1);
            var rail = rails.get(i);
            var place = "refresh.thresholds[" + i + "]";
            sound(
                    rail.share().compareTo(below.share()) < 0,
                    place + ".share",
                    Text.of("flaw.rail-fewer").with("below", below.code()));
            sound(
                    rail.lowest() > below.lowest() && rail.highest() > below.highest(),
                    place + (rail.lowest() > below.lowest() ? ".highest" : ".lowest"),
                    Text.of("flaw.rails-above").with("below", below.code()));
            sound(
                    rail.move().compareTo(below.move()) >= 0,
                    place + ".move",
                    Text.of("flaw.rail-as-far").with("below", below.code()));
        }
    }

    /// Deterministic on every machine.
    ///
    /// @param present the thresholds now, of the same tiers in the same order
    /// @param approved as people wrote them: `keep` stays in their proportion to `enter`, however often the
    ///     present ones were drawn and rounded since
    /// @param population the measure of every customer, ascending; an empty one moves nothing
    List<Threshold> refreshed(List<Threshold> present, List<Threshold> approved, long[] population) {
        mustFit(present);
        mustFit(approved);
        var refreshed = new ArrayList<Threshold>();
        for (int i = 0; i < rails.size(); i++) {
            var below = i == 0 ? null : refreshed.get(i - 1);
            var drawn =
                    rails.get(i).refreshed(present.get(i).enter(), population).above(below);
            refreshed.add(Threshold.of(approved.get(i), drawn, below));
        }
        return List.copyOf(refreshed);
    }

    void mustFit(List<Threshold> present) {
        sound(
                present.stream()
                        .map(Threshold::code)
                        .toList()
                        .equals(rails.stream().map(Guardrail::code).toList()),
                "refresh.thresholds",
                Text.of("flaw.rails-tiers"));
    }
}
