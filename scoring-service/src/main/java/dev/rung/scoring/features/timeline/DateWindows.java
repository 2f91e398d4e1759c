package dev.rung.scoring.features.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/// Finds a window in a list in order of date, by binary search: every assessment needs several.
public final class DateWindows {

    private DateWindows() {}

    /// A view of the items from one date to another, both included.
    public static <T> List<T> within(List<T> all, Function<T, LocalDate> date, LocalDate from, LocalDate to) {
        int begin = firstNotBefore(from, all, date);
        int end = to.equals(LocalDate.MAX) ? all.size() : firstNotBefore(to.plusDays(1), all, date);
        return all.subList(begin, Math.max(begin, end));
    }

    private static <T> int firstNotBefore(LocalDate bound, List<T> all, Function<T, LocalDate> date) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (date.apply(all.get(middle)).isBefore(bound)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
