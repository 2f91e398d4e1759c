package dev.rung.benefits.earning.rules;

import dev.rung.benefits.ledger.lot.LotTarget;
import java.util.Optional;

/// The points that a lot should hold without any promotion, and those that a promotion would add.
public record EarningProposal(LotTarget plain, String rule, Optional<Bonus> bonus) {

    /// @param earned points that the promotion adds to what the source earns
    /// @param retained likewise, to what the customer keeps of it
    public record Bonus(Promotion promotion, long earned, long retained) {}

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
