package dev.rung.scoring.population.dryrun;

import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.TierChange;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// One customer who would stand elsewhere on the day the candidate began to count.
///
/// @param from the tier under the policy in force
/// @param to the tier under the candidate
/// @param direction `up`, `down` or `level`
/// @param steps how many steps higher; negative: lower
/// @param reason `policy`, `cycle-end`, `refund`, `correction`, `override-end`, `merge-undone`, `not-reached`,
///     `tier-gone`, `reached` or `kept`
/// @param value what the candidate measures of them
/// @param threshold the candidate's threshold that decided; null where none did
/// @param missing how much they are short of it
@RegisterForReflection
record Mover(
        String externalId,
        String from,
        String to,
        String direction,
        int steps,
        String reason,
        long value,
        @Nullable Long threshold,
        long missing) {

    /// Most steps down, then furthest from the threshold.
    static final Comparator<Mover> GREATEST_LOSS_FIRST = Comparator.comparingInt(Mover::steps)
            .thenComparing(Mover::missing, Comparator.reverseOrder())
            .thenComparing(Mover::externalId);

    /// Most steps up, then the greatest value.
    static final Comparator<Mover> GREATEST_GAIN_FIRST = Comparator.comparingInt(Mover::steps)
            .thenComparing(Mover::value)
            .reversed()
            .thenComparing(Mover::externalId);

    static Mover of(String externalId, Assessment present, Assessment then, PolicyTrial trial) {
        int steps = trial.steps(present.tier(), then.tier());
        var from = present.tier().code();
        var to = then.tier().code();
        var reason = MoveReason.of(present, then, trial);
        var taken =
                then.change() instanceof TierChange.Lost lost ? lost.before().code() : from;
        var threshold = threshold(reason, taken, to, trial.candidate());
        long missing = threshold == null ? 0 : Math.max(0, threshold - then.value());
        return new Mover(
                externalId,
                from,
                to,
                MoveDirection.of(steps).code(),
                steps,
                reason.code(),
                then.value(),
                threshold,
                missing);
    }

    boolean loses() {
        return direction.equals(MoveDirection.DOWN.code());
    }

    boolean wins() {
        return direction.equals(MoveDirection.UP.code());
    }

    /// @param taken the tier that the candidate takes, which may be higher than what the policy in force leaves;
    ///     where it takes none, the one that it does not give
    private static @Nullable Long threshold(MoveReason reason, String taken, String to, TierProgram candidate) {
        return switch (reason) {
            case POLICY, CYCLE_END -> candidate.keep(taken);
            case REFUND, CORRECTION, NOT_REACHED -> candidate.enter(taken);
            case REACHED -> candidate.enter(to);
            case KEPT -> candidate.keep(to);
            case OVERRIDE_END, MERGE_UNDONE, TIER_GONE -> null;
        };
    }
}
