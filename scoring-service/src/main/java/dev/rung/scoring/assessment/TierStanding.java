package dev.rung.scoring.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a customer stands on the ladder; the transitions are the methods.
///
/// So far a tier is only ever raised, at once and over several steps if need be. Lowering it, with a warning and a
/// grace period before, will be further states of this type.
public sealed interface TierStanding {

    /// The standing after an assessment.
    ///
    /// @param at when what the customer did last occurred: a tier entered now counts from then on
    Active climb(Policy policy, long growthValue, Instant at, LocalDate today);

    /// The rank on this policy's ladder, 0 being the lowest.
    int rank(Policy policy);

    /// Never assessed. Counts as the lowest tier, so that whoever enters higher has reached it from there.
    record Unranked() implements TierStanding {

        @Override
        public Active climb(Policy policy, long growthValue, Instant at, LocalDate today) {
            return Active.enter(policy, policy.rankEarned(growthValue), at, today);
        }

        @Override
        public int rank(Policy policy) {
            return 0;
        }
    }

    /// Holds a tier.
    ///
    /// @param tier its code
    /// @param until the last business date of the present cycle; null for the lowest tier, which nobody loses
    record Active(String tier, Instant since, @Nullable LocalDate until) implements TierStanding {

        @Override
        public Active climb(Policy policy, long growthValue, Instant at, LocalDate today) {
            int earned = policy.rankEarned(growthValue);
            return earned > rank(policy) ? enter(policy, earned, at, today) : renewed(policy, today);
        }

        @Override
        public int rank(Policy policy) {
            return policy.rankOf(tier);
        }

        /// As others know it.
        String state() {
            return "ACTIVE";
        }

        /// As long as nobody is lowered, a cycle that is over begins anew.
        private Active renewed(Policy policy, LocalDate today) {
            return until == null || !until.isBefore(today) ? this : new Active(tier, since, cycleEnd(policy, today));
        }

        private static Active enter(Policy policy, int rank, Instant at, LocalDate today) {
            return new Active(policy.tier(rank).code(), at, rank == 0 ? null : cycleEnd(policy, today));
        }

        private static LocalDate cycleEnd(Policy policy, LocalDate first) {
            return first.plus(policy.cycle()).minusDays(1);
        }
    }
}
