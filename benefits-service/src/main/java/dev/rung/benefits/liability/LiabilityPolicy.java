package dev.rung.benefits.liability;

import dev.rung.benefits.liability.LedgerSums.AgeSums;
import dev.rung.benefits.liability.LiabilityReport.BreakagePoint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Turns sums of points into the figures of the liability.
///
/// The redemption rate is the share of points that were redeemed, of all that have come to an end: redeemed
/// plus expired. The breakage curve follows points by their age, as a life table does: of those that are old
/// enough to tell, the share that was redeemed, or expired, in each month of their age; added up over the
/// months before.
final class LiabilityPolicy {

    private static final int DIGITS = 4;

    private LiabilityPolicy() {}

    /// @param expected by the settings, until enough points have come to an end
    /// @param least how many are enough
    static BigDecimal redemptionRate(long redeemed, long expired, BigDecimal expected, long least) {
        var ended = redeemed + expired;
        return ended <= 0 || ended < least ? expected : share(Math.max(0, redeemed), ended);
    }

    /// @param ages in their order
    static List<BreakagePoint> curve(Collection<AgeSums> ages) {
        var curve = new ArrayList<BreakagePoint>();
        var oldEnough = ages.stream().mapToLong(AgeSums::issued).sum();
        var redeemed = BigDecimal.ZERO;
        var expired = BigDecimal.ZERO;
        for (var age : ages) {
            if (oldEnough <= 0) {
                break;
            }
            redeemed = redeemed.add(share(age.redeemed(), oldEnough));
            expired = expired.add(share(age.expired(), oldEnough));
            curve.add(new BreakagePoint(age.months(), oldEnough, redeemed, expired));
            oldEnough -= age.issued();
        }
        return List.copyOf(curve);
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
