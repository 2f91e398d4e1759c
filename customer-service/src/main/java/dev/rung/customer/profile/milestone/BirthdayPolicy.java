package dev.rung.customer.profile.milestone;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Decides on which day a birthday is told.
///
/// A birthday on 29 February is told on 28 February in other years, so in the month of birth. The day of
/// birth itself is no birthday.
public final class BirthdayPolicy {

    private BirthdayPolicy() {}

    /// Days of which birthdays are due: after the first, up to the second.
    public record DueDays(LocalDate after, LocalDate through) {

        public boolean isEmpty() {
            return !through.isAfter(after);
        }
    }

    /// A day that was missed is made up for. A greeting weeks late would only puzzle: what is older is not told.
    ///
    /// @param toldThrough the last day of which all were told; null where there was none
    /// @param mostDays how many days are told at most, today among them
    public static DueDays due(@Nullable LocalDate toldThrough, LocalDate today, int mostDays) {
        var oldest = today.minusDays(toldThrough == null ? 1 : mostDays);
        return new DueDays(toldThrough == null || toldThrough.isBefore(oldest) ? oldest : toldThrough, today);
    }

    /// The only day that counts where a profile was just written.
    public static DueDays on(LocalDate today) {
        return new DueDays(today.minusDays(1), today);
    }

    /// The birthday among the due days, the later of two.
    public static Optional<LocalDate> birthday(LocalDate born, DueDays due) {
        return IntStream.rangeClosed(due.after().getYear(), due.through().getYear())
                .filter(year -> year > born.getYear())
                .mapToObj(born::withYear)
                .filter(day -> day.isAfter(due.after()) && !day.isAfter(due.through()))
                .reduce((_, later) -> later);
    }
}
