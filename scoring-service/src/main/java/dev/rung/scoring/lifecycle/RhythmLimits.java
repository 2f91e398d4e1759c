package dev.rung.scoring.lifecycle;

import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// The number of silent days at which each stage and each churn level begins, by this customer's rhythm.
///
/// A factor times a rhythm is rounded up to a whole day. No limit but loss lies beyond dormancy.
record RhythmLimits(long declining, long dormant, long lost, long low, long middle, long high) {

    static RhythmLimits of(Rhythm rhythm, RhythmTerms terms) {
        var stages = terms.stages();
        var churn = terms.churn();
        long dormant = Math.min(days(stages.dormant(), rhythm), stages.dormantAtMostDays());
        return new RhythmLimits(
                Math.min(days(stages.declining(), rhythm), dormant),
                dormant,
                Math.min(days(stages.lost(), rhythm), stages.lostAtMostDays()),
                Math.min(days(churn.low(), rhythm), dormant),
                Math.min(days(churn.middle(), rhythm), dormant),
                Math.min(days(churn.high(), rhythm), dormant));
    }

    ChurnLevel level(long silentDays) {
        if (silentDays >= high) {
            return ChurnLevel.HIGH;
        }
        if (silentDays >= middle) {
            return ChurnLevel.MIDDLE;
        }
        return silentDays >= low ? ChurnLevel.LOW : ChurnLevel.NONE;
    }

    private static long days(BigDecimal factor, Rhythm rhythm) {
        return factor.multiply(rhythm.days()).setScale(0, RoundingMode.CEILING).longValueExact();
    }
}
