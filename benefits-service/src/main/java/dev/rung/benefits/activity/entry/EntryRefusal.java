package dev.rung.benefits.activity.entry;

import dev.rung.benefits.activity.entry.EntryDecision.Admitted;
import dev.rung.benefits.activity.entry.EntryDecision.AllDrawn;
import dev.rung.benefits.activity.entry.EntryDecision.EnteredBefore;
import dev.rung.benefits.activity.entry.EntryDecision.NotBegun;
import dev.rung.benefits.activity.entry.EntryDecision.Over;
import dev.rung.benefits.activity.entry.EntryDecision.PointsMissing;
import dev.rung.benefits.activity.entry.EntryDecision.TierBelow;
import dev.rung.platform.problem.Problem;

/// Refusals as clients read them.
public final class EntryRefusal {

    private EntryRefusal() {}

    public static RuntimeException of(EntryDecision decision) {
        return problem(decision).asException();
    }

    private static Problem problem(EntryDecision decision) {
        var refused = Problem.of(409, "activity-not-open").with("reason", decision.reason());
        return switch (decision) {
            case NotBegun(var from) -> from == null ? refused : refused.with("from", from);
            case Over(), AllDrawn() -> refused;
            case TierBelow(var lowest) -> refused.with("lowestTier", lowest);
            case EnteredBefore(int most, var nextFrom) -> {
                var limited = refused.with("limit", most);
                yield nextFrom == null ? limited : limited.with("nextFrom", nextFrom);
            }
            case PointsMissing(var missing) -> refused.with("missing", missing);
            case Admitted() -> throw new IllegalArgumentException("Nothing is in the way");
        };
    }
}
