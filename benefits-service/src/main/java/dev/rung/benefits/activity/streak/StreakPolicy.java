package dev.rung.benefits.activity.streak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Decides on which days a streak of sign-ins is complete. It is a function of the set of days: the order in
/// which they were told decides nothing.
///
/// A run of days that follow each other is cut into streaks of the wanted length, from its first day on; what
/// is left over waits for more. A day that is told late makes runs longer, or one of two: a run of a and one of
/// b days become one of a + 1 + b, which holds at least as many streaks as both. So more days never make fewer
/// streaks. A member status that is told late may take days away, and make fewer; what was given for one is never
/// taken back.
final class StreakPolicy {

    private StreakPolicy() {}

    /// @param signedInOn days in the store's zone, in any order, some of them twice
    /// @param length how many days in a row make a streak
    /// @return the last day of each streak, the earliest first
    static List<LocalDate> completedOn(Collection<LocalDate> signedInOn, int length) {
        var completed = new ArrayList<LocalDate>();
        var run = 0;
        var before = LocalDate.MIN;
        for (var day : new TreeSet<>(signedInOn)) {
            run = day.minusDays(1).equals(before) ? run + 1 : 1;
            if (run % length == 0) {
                completed.add(day);
            }
            before = day;
        }
        return completed;
    }

    /// The days in a row up to today, or up to yesterday where the customer has not signed in today yet.
    static int inARow(Set<LocalDate> signedInOn, LocalDate today) {
        var last = signedInOn.contains(today) ? today : today.minusDays(1);
        var run = 0;
        while (signedInOn.contains(last.minusDays(run))) {
            run++;
        }
        return run;
    }

    /// How many days of the present streak are there. One that was completed today is shown as complete until
    /// the day is over.
    static int reached(Set<LocalDate> signedInOn, int length, LocalDate today) {
        var run = inARow(signedInOn, today);
        var rest = run % length;
        return rest == 0 && run > 0 && signedInOn.contains(today) ? length : rest;
    }
}
