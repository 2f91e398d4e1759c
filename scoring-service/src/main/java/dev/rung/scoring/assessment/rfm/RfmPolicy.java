package dev.rung.scoring.assessment.rfm;

import dev.rung.contracts.scoring.AssessmentEvent.Rfm;
import dev.rung.scoring.features.orders.Totals;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Scores recency, frequency and monetary value by a policy's cuts. A customer without an order in
/// the window has no scores.
public final class RfmPolicy {

    /// Of a customer without an order.
    public static final String NO_TYPE = "none";

    private RfmPolicy() {}

    public static Rfm score(Totals totals, RfmCuts cuts, LocalDate today) {
        if (totals.lastPaidOn() == null) {
            return new Rfm(null, 0, totals.spend(), 0, 0, 0, NO_TYPE);
        }
        long recency = ChronoUnit.DAYS.between(totals.lastPaidOn(), today);
        int r = 5 - below(cuts.recencyDays(), recency);
        int f = 5 - above(cuts.orders(), totals.orders());
        int m = 5 - above(cuts.spend(), totals.spend());
        return new Rfm(recency, totals.orders(), totals.spend(), r, f, m, type(r, f, m, cuts));
    }

    /// The type of three scores; those of a customer without an order are 0.
    public static String type(int r, int f, int m, RfmCuts cuts) {
        return r == 0
                ? NO_TYPE
                : RfmType.of(r >= cuts.high(), f >= cuts.high(), m >= cuts.high())
                        .code();
    }

    /// How many cuts lie below the value.
    private static <T extends Comparable<T>> int below(List<T> cuts, T value) {
        int below = 0;
        for (var cut : cuts) {
            below += cut.compareTo(value) < 0 ? 1 : 0;
        }
        return below;
    }

    private static <T extends Comparable<T>> int above(List<T> cuts, T value) {
        int above = 0;
        for (var cut : cuts) {
            above += cut.compareTo(value) > 0 ? 1 : 0;
        }
        return above;
    }
}
