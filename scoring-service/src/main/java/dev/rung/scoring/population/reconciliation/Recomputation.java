package dev.rung.scoring.population.reconciliation;

import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.population.scan.PopulationMember;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Assesses a member again and compares.
///
/// A standing is as it should be if it is what the stream would say on one of the occasions it may have spoken
/// last: settled by a round, or amid behaviour. Where a day or a policy has begun a short while ago, what was so
/// before it is still right: the round takes its time. Where both have, the stream may have spoken between the two.
///
/// @param occasions the one that the stream should have reached by now comes first
record Recomputation(List<Occasion> occasions) {

    /// @param policy in force
    record Occasion(TierProgram policy, AssessmentDate today) {

        private Assessment assess(PopulationMember member) {
            return member.assess(policy, today);
        }
    }

    /// @param now what the stream should have reached: the policy in force and the day, settled
    /// @param lately the same a short while ago; mostly equal to `now`
    static Recomputation of(Occasion now, Occasion lately) {
        return new Recomputation(Stream.of(now.policy(), lately.policy())
                .flatMap(policy -> Stream.of(now.today(), lately.today()).map(today -> new Occasion(policy, today)))
                .flatMap(occasion -> Stream.of(occasion, whileCatchingUp(occasion)))
                .distinct()
                .toList());
    }

    /// Nothing where the standing is as it should be. A difference is told from the occasion that comes closest.
    Optional<StandingDifference> check(PopulationMember member) {
        var stored = ComparedStanding.of(member);
        StandingDifference closest = null;
        for (var occasion : occasions) {
            var recomputed = ComparedStanding.of(occasion.assess(member));
            var fields = stored.differencesFrom(recomputed);
            if (fields.isEmpty()) {
                return Optional.empty();
            }
            if (closest == null || fields.size() < closest.fields().size()) {
                closest = new StandingDifference(
                        StandingDifference.DifferenceKind.FEATURES, member.customerId(), fields, stored, recomputed);
            }
        }
        return Optional.ofNullable(closest);
    }

    RecomputedStandings checkAll(List<PopulationMember> members) {
        return new RecomputedStandings(
                members.size(),
                members.stream().flatMap(member -> check(member).stream()).toList());
    }

    record RecomputedStandings(long checked, List<StandingDifference> differing) {}

    private static Occasion whileCatchingUp(Occasion caughtUp) {
        var today = caughtUp.today();
        return new Occasion(caughtUp.policy(), new AssessmentDate(today.date(), today.zone(), false));
    }
}
