package dev.rung.scoring.population.dryrun;

import dev.rung.contracts.TierRef;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.population.scan.PopulationMember;
import java.util.List;
import java.util.stream.Stream;

/// One policy tried against another on one day.
///
/// @param present the policy in force
/// @param candidate the one that is tried
/// @param today settled, as for the stream's round and for a publication
record PolicyTrial(TierProgram present, TierProgram candidate, AssessmentDate today) {

    record TrialResult(VerdictTally tally, List<Mover> movers) {}

    TrialResult tryOn(List<PopulationMember> members) {
        var verdicts =
                members.stream().map(member -> TrialVerdict.of(member, this)).toList();
        var tally = new VerdictTally();
        verdicts.forEach(tally::add);
        return new TrialResult(
                tally,
                verdicts.stream()
                        .flatMap(verdict -> Stream.ofNullable(verdict.mover()))
                        .toList());
    }

    /// How many steps higher; negative: lower. Counted on a ladder that has both tiers, the candidate's before
    /// the present one; where neither has both, by how high each is on its own.
    int steps(TierRef from, TierRef to) {
        if (candidate.has(from.code())) {
            return to.rank() - candidate.rankOf(from.code());
        }
        return present.has(to.code()) ? present.rankOf(to.code()) - from.rank() : to.rank() - from.rank();
    }
}
