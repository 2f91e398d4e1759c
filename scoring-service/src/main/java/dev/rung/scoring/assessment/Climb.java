package dev.rung.scoring.assessment;

import dev.rung.scoring.assessment.TierStanding.Hold;
import java.time.Instant;

/// How a tier was reached, as long as refunds may undo it: to the end of its cycle.
///
/// A climb would be undone had it been paid for less: when the value is below what it took to climb, and refunds have
/// taken more of the orders it was reached with than the climb could bear. So what merely aged is not undone, nor what
/// a new policy asks more for, nor by what is bought later and goes back; and more worth never undoes anything. While
/// the tier is earned anew, the climb may come to bear more: after any order of payments and refunds the tier is the
/// one that the net value earns.
///
/// @param from what was held before
/// @param measure that of the policy it was last earned by; by another measure nothing can be said
/// @param entered the lowest threshold it was earned by
/// @param bears the most that refunds may take of the orders it was reached with
public record Climb(Hold from, Measure measure, long entered, long bears) {

    /// @param worth at least `enter`
    static Climb of(Hold from, Measure measure, long enter, Instant since, Worth worth) {
        return new Climb(from, measure, enter, worth.by(since).gross() - enter);
    }

    boolean isUndone(Measure asked, long enter, Instant since, Worth worth) {
        return measure == asked
                && worth.value() < Math.min(enter, entered)
                && worth.by(since).lost() > bears;
    }

    /// @param worth at least `enter`
    Climb earnedAnew(Measure asked, long enter, Instant since, Worth worth) {
        var anew = of(from, asked, enter, since, worth);
        return measure == asked ? new Climb(from, asked, Math.min(entered, enter), Math.max(bears, anew.bears)) : anew;
    }

    Climb after(Hold other) {
        return new Climb(other, measure, entered, bears);
    }
}
