package dev.rung.local.imports.file;

import static dev.rung.local.imports.file.DateOrder.DAY_MONTH;
import static dev.rung.local.imports.file.DateOrder.MONTH_DAY;

import dev.rung.local.sending.SendingFailed;
import java.util.EnumMap;
import java.util.Map;

/// Which order of day and month a file's dates show: a date that is one only by that order decides for all.
final class DateOrderEvidence {

    /// The first line that is a date by this order alone.
    private final Map<DateOrder, Long> lines = new EnumMap<>(DateOrder.class);

    private long firstUndecided;

    void add(String text, long line) {
        if (text.indexOf('/') < 0) {
            return;
        }
        var byMonth = MONTH_DAY.read(text).isPresent();
        var byDay = DAY_MONTH.read(text).isPresent();
        if (byMonth != byDay) {
            lines.putIfAbsent(byMonth ? MONTH_DAY : DAY_MONTH, line);
        } else if (byMonth && firstUndecided == 0 && !MONTH_DAY.read(text).equals(DAY_MONTH.read(text))) {
            firstUndecided = line;
        }
    }

    /// @throws SendingFailed where the dates show both orders, or none and it would matter
    DateOrder decide() {
        if (lines.size() == 2) {
            throw new SendingFailed(
                    "The dates of the file contradict each other: line %d is %s, line %d is %s. Nothing was read."
                            .formatted(lines.get(MONTH_DAY), MONTH_DAY, lines.get(DAY_MONTH), DAY_MONTH));
        }
        if (lines.isEmpty() && firstUndecided > 0) {
            throw new SendingFailed(
                    "Line %d and all other dates of the file may be month-day or day-month: say which with --date-order."
                            .formatted(firstUndecided));
        }
        return lines.containsKey(DAY_MONTH) ? DAY_MONTH : MONTH_DAY;
    }
}
