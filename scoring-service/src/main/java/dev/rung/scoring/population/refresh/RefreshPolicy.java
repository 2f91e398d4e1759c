package dev.rung.scoring.population.refresh;

import dev.rung.scoring.population.refresh.RefreshSchedule.Behind;
import dev.rung.scoring.population.refresh.RefreshSchedule.NotBefore;
import dev.rung.scoring.population.refresh.RefreshSchedule.NothingToRefresh;
import dev.rung.scoring.population.refresh.RefreshSchedule.Now;
import dev.rung.scoring.population.refresh.RefreshSchedule.WaitsFor;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// Whether a policy's numbers are drawn anew today.
///
/// Asked in this order: whether the policy in force wants it at all, whether another waits to begin, the calendar,
/// the table. A version that people have announced is never overtaken, so nothing is drawn until it counts; and nobody
/// looks again at what is drawn, so nothing is drawn from a table that is days behind or half filled.
final class RefreshPolicy {

    /// Before any cadence.
    private static final LocalDate LONG_AGO = LocalDate.MIN;

    private RefreshPolicy() {}

    /// @param every null: the policy in force stays as written
    /// @param since the business date on which it began to count
    /// @param isRefresh whether its numbers were drawn
    /// @param waiting a version that is published and has not begun to count
    /// @param unchanged the last business date on which its numbers were drawn and came out the same
    /// @param unread records that should be in the table by now and are not
    record Situation(
            @Nullable Period every,
            LocalDate since,
            boolean isRefresh,
            @Nullable Integer waiting,
            @Nullable LocalDate unchanged,
            long unread) {}

    /// By the timer.
    static RefreshSchedule decide(Situation situation, LocalDate today) {
        var began = situation.since();
        var looked = situation.unchanged();
        return decide(situation, looked == null || looked.isBefore(began) ? began : looked, today);
    }

    /// At somebody's wish. The first refresh of what people wrote need not wait; after that nobody shortens the
    /// cadence, or the rails on what moves at once would hold nothing.
    static RefreshSchedule decideWish(Situation situation, LocalDate today) {
        return decide(situation, situation.isRefresh() ? situation.since() : LONG_AGO, today);
    }

    private static RefreshSchedule decide(Situation situation, LocalDate since, LocalDate today) {
        var every = situation.every();
        if (every == null) {
            return new NothingToRefresh();
        }
        var waiting = situation.waiting();
        if (waiting != null) {
            return new WaitsFor(waiting);
        }
        var due = since.plus(every);
        if (due.isAfter(today)) {
            return new NotBefore(due);
        }
        return situation.unread() > 0 ? new Behind(situation.unread()) : new Now();
    }
}
