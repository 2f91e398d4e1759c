package dev.rung.scoring.sweep;

import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.Policy;
import dev.rung.scoring.assessment.Today;
import dev.rung.scoring.population.Member;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Assesses a member again and compares.
///
/// A standing is as it should be if it is what the stream would say on one of the occasions it may have spoken last:
/// settled by a round, or amid behaviour. Where a day or a policy has begun a short while ago, what was so before it is
/// still right: the round takes its time. Where both have, the stream may have spoken between the two.
///
/// @param occasions the one that the stream should have reached by now comes first
record Recomputation(List<Occasion> occasions) {

    /// @param policy in force
    record Occasion(Policy policy, Today today) {

        private Assessment assess(Member member) {
            return member.assess(policy, today);
        }
    }

    /// @param now what the stream should have reached: the policy in force and the day, settled
    /// @param lately the same a short while ago; mostly equal to `now`
    static Recomputation of(Occasion now, Occasion lately) {
        return new Recomputation(Stream.of(now.policy(), lately.policy())
                .flatMap(policy -> Stream.of(now.today(), lately.today()).map(today -> new Occasion(policy, today)))
                .flatMap(occasion -> Stream.of(occasion, amid(occasion)))
                .distinct()
                .toList());
    }

    /// Nothing where the standing is as it should be. A difference is told from the occasion that comes closest.
    Optional<Difference> check(Member member) {
        var stored = Kept.of(member);
        Difference closest = null;
        for (var occasion : occasions) {
            var recomputed = Kept.of(occasion.assess(member));
            var fields = stored.differencesFrom(recomputed);
            if (fields.isEmpty()) {
                return Optional.empty();
            }
            if (closest == null || fields.size() < closest.fields().size()) {
                closest = new Difference(Difference.Kind.FEATURES, member.customerId(), fields, stored, recomputed);
            }
        }
        return Optional.ofNullable(closest);
    }

    Found checkAll(List<Member> members) {
        return new Found(
                members.size(),
                members.stream().flatMap(member -> check(member).stream()).toList());
    }

    /// What came of some members.
    record Found(long checked, List<Difference> differing) {}

    private static Occasion amid(Occasion settled) {
        var today = settled.today();
        return new Occasion(settled.policy(), new Today(today.date(), today.zone(), false));
    }
}
