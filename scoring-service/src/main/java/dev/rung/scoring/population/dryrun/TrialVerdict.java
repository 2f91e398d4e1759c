package dev.rung.scoring.population.dryrun;

import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.population.scan.PopulationMember;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Where one customer stands under the policy in force, and where under the candidate.
///
/// @param from the tier they see under the policy in force
/// @param to the tier they would see under the candidate
/// @param unsafeBefore they have less than what keeps the tier, so it is lost at the end of the cycle if nothing
///     happens; judged by the policy in force
/// @param unsafeThen the same, judged by the candidate
/// @param growthValue under the policy in force
/// @param spend under the policy in force, in the store's currency
/// @param toldBefore the change that they would be told of under the policy in force, by a code of [NoticeKind]; null
///     where there is none
/// @param toldThen the same, under the candidate
/// @param mover null where the tier is the same
record TrialVerdict(
        String from,
        String to,
        boolean unsafeBefore,
        boolean unsafeThen,
        long growthValue,
        BigDecimal spend,
        @Nullable String toldBefore,
        @Nullable String toldThen,
        @Nullable Mover mover) {

    /// Both are asked about the same stored standing and the same day, so nothing but the
    /// policy makes the difference.
    static TrialVerdict of(PopulationMember member, PolicyTrial trial) {
        var state = member.state();
        var present = member.assess(trial.present(), trial.today());
        var then = member.assess(trial.candidate(), trial.today());
        var moves = !present.tier().code().equals(then.tier().code());
        return new TrialVerdict(
                present.tier().code(),
                then.tier().code(),
                isUnsafe(present),
                isUnsafe(then),
                present.growthValue(),
                present.rfm().spend(),
                NoticeKind.of(present.change()),
                NoticeKind.of(then.change()),
                moves ? Mover.of(state.externalId(), present, then, trial) : null);
    }

    private static boolean isUnsafe(Assessment assessment) {
        return assessment.keep().needed().stream().mapToLong(Needed::missing).anyMatch(missing -> missing > 0);
    }
}
