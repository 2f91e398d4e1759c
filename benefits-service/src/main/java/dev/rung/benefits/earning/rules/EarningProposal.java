package dev.rung.benefits.earning.rules;

import dev.rung.benefits.ledger.lot.LotTarget;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/// The points that a lot should hold without any promotion, and those that a promotion would add.
public record EarningProposal(LotTarget plain, String rule, Optional<Bonus> bonus) {

    /// @param earned points that the promotion adds to what the source earns
    /// @param retained likewise, to what the customer keeps of it
    public record Bonus(Promotion promotion, long earned, long retained) {}

    /// Nothing where the customer earned nothing at that moment, whatever the rules give.
    EarningProposal where(Predicate<Instant> earnsAt) {
        return earnsAt.test(plain.earnedAt()) ? this : new EarningProposal(plain.nothing(), rule, Optional.empty());
    }

    /// @param most points that the promotion's budget bears for this source
    public LotTarget with(long most) {
        return bonus.map(more -> plain.plus(
                        more.promotion().code(), Math.min(more.earned(), most), Math.min(more.retained(), most)))
                .orElse(plain);
    }

    public LotTarget whole() {
        return with(Long.MAX_VALUE);
    }
}
