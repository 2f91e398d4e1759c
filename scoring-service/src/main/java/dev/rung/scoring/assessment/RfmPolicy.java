package dev.rung.scoring.assessment;

import dev.rung.contracts.scoring.AssessmentEvent.Rfm;
import dev.rung.scoring.features.Totals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Scores recency, frequency and monetary value by fixed cuts. Whoever has not bought within the window has no
/// scores.
final class RfmPolicy {

    private RfmPolicy() {}

    static Rfm score(Totals totals, RfmCuts cuts, LocalDate today) {
        if (totals.lastPaidOn() == null) {
            return new Rfm(null, 0, totals.spend(), 0, 0, 0, "none");
        }
        long recency = ChronoUnit.DAYS.between(totals.lastPaidOn(), today);
        int r = 5
                - (int) cuts.recencyDays().stream().filter(cut -> cut < recency).count();
        int f = 1
                + reached(
                        cuts.orders().stream().map(BigDecimal::valueOf).toList(), BigDecimal.valueOf(totals.orders()));
        int m = 1 + reached(cuts.spend(), totals.spend());
        var type = RfmType.of(r >= cuts.high(), f >= cuts.high(), m >= cuts.high());
        return new Rfm(recency, totals.orders(), totals.spend(), r, f, m, type.code());
    }

    private static int reached(List<BigDecimal> cuts, BigDecimal value) {
        return (int) cuts.stream().filter(cut -> cut.compareTo(value) <= 0).count();
    }
}
