package dev.rung.scoring.assessment.thresholds;

import static dev.rung.scoring.lifecycle.terms.Require.sound;

import dev.rung.platform.locale.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// The bounds within which a tier's threshold follows the population.
///
/// @param share of all customers that should have this tier or a higher one; above 0, below 1
/// @param lowest the lowest threshold allowed
/// @param highest the highest
/// @param move the most it moves at once, as a share of itself
@RegisterForReflection
record Guardrail(String code, BigDecimal share, long lowest, long highest, BigDecimal move) {

    public Guardrail {
        sound(share != null && move != null, Text.of("flaw.rail-incomplete"));
        sound(share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0, "share", Text.of("flaw.rail-share"));
        sound(lowest > 0, "lowest", Text.of("flaw.positive"));
        sound(highest >= lowest, "highest", Text.of("flaw.rail-range").with("lowest", lowest));
        sound(move.signum() > 0 && move.compareTo(BigDecimal.ONE) <= 0, "move", Text.of("flaw.share"));
    }

    /// @param enter what enters the tier now
    Threshold.EntryThreshold refreshed(long enter, long[] population) {
        if (population.length == 0) {
            return within(new Threshold.EntryThreshold(enter, Threshold.BindingGuardrail.NOBODY_THERE));
        }
        long wanted = reachedByShare(population);
        long moved = Math.clamp(
                wanted,
                moved(enter, BigDecimal.ONE.subtract(move), RoundingMode.CEILING),
                moved(enter, BigDecimal.ONE.add(move), RoundingMode.FLOOR));
        return within(new Threshold.EntryThreshold(
                moved, moved == wanted ? Threshold.BindingGuardrail.NONE : Threshold.BindingGuardrail.MOVE));
    }

    /// The measure of the last customer of the share: floor(share × n) of n customers, at least one. Equal
    /// customers reach it too.
    private long reachedByShare(long[] population) {
        int customers = share.multiply(BigDecimal.valueOf(population.length)).intValue();
        return population[population.length - Math.max(1, customers)];
    }

    private static long moved(long enter, BigDecimal factor, RoundingMode rounding) {
        return BigDecimal.valueOf(enter).multiply(factor).setScale(0, rounding).longValueExact();
    }

    private Threshold.EntryThreshold within(Threshold.EntryThreshold drawn) {
        if (drawn.enter() < lowest) {
            return new Threshold.EntryThreshold(lowest, Threshold.BindingGuardrail.LOWEST);
        }
        return drawn.enter() > highest
                ? new Threshold.EntryThreshold(highest, Threshold.BindingGuardrail.HIGHEST)
                : drawn;
    }
}
