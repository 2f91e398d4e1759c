package dev.rung.scoring.assessment.ladder;

import static dev.rung.scoring.lifecycle.terms.Require.sound;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rung.platform.locale.Text;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// How long a tier is held before it has to be earned again, and how it is lost.
///
/// @param length of a cycle; `calendar` cycles are counted from the first of January and divide the year
/// @param warning so long before the end the customer hears that the tier is at risk; at most the length
/// @param grace so long after the end the tier is still held
/// @param down what is lost when the grace is over
public record Cycle(CycleStart kind, Period length, Period warning, Period grace, Down down) {

    /// Where a cycle begins.
    @RegisterForReflection
    public enum CycleStart {
        /// On the day the tier is entered.
        @JsonProperty("rolling")
        ROLLING,
        /// With the calendar: a tier entered in May is held to the end of its year, half-year, quarter or month.
        @JsonProperty("calendar")
        CALENDAR,
        /// On the anniversaries of the day the customer was first seen.
        @JsonProperty("anniversary")
        ANNIVERSARY
    }

    @RegisterForReflection
    public enum Down {
        @JsonProperty("one-step")
        ONE_STEP,
        /// To the highest tier whose threshold is reached.
        @JsonProperty("to-level")
        TO_LEVEL
    }

    public Cycle {
        sound(length.getDays() == 0 && length.toTotalMonths() > 0, "length", Text.of("flaw.cycle-length"));
        sound(
                kind != CycleStart.CALENDAR || (length.toTotalMonths() > 0 && 12 % length.toTotalMonths() == 0),
                "length",
                Text.of("flaw.cycle-calendar"));
        sound(isShort(warning), "warning", Text.of("flaw.cycle-days"));
        sound(isShort(grace), "grace", Text.of("flaw.cycle-days"));
        sound(warning.getDays() <= 28 * length.toTotalMonths(), "warning", Text.of("flaw.cycle-warning"));
    }

    /// The last day of the cycle that a tier entered on `first` is held for.
    ///
    /// @param seenFirst the day the customer was first seen
    public LocalDate endOf(LocalDate first, LocalDate seenFirst) {
        var begin = switch (kind) {
            case ROLLING -> first;
            case CALENDAR -> first.withDayOfYear(1);
            case ANNIVERSARY -> seenFirst.isAfter(first) ? first : seenFirst;
        };
        // always added to the first day: adding a month twice to the 31st may give another day than adding two months
        long months = length.toTotalMonths();
        long periods = 1;
        while (!begin.plusMonths(periods * months).isAfter(first)) {
            periods++;
        }
        return begin.plusMonths(periods * months).minusDays(1);
    }

    /// The earliest day on which a tier could have been entered that is still held on a day.
    public LocalDate firstStillOpenOn(LocalDate day, LocalDate seenFirst) {
        var first = kind == CycleStart.ROLLING
                ? day.minusMonths(length.toTotalMonths())
                : endOf(day, seenFirst).plusDays(1).minusMonths(length.toTotalMonths());
        while (endOf(first, seenFirst).isBefore(day)) {
            first = first.plusDays(1);
        }
        return first;
    }

    /// @param until the last day of the cycle; null for the lowest tier, which is never at risk
    public boolean isWarningDue(@Nullable LocalDate until, LocalDate today) {
        return until != null && today.isAfter(until.minus(warning));
    }

    private static boolean isShort(Period period) {
        return period.toTotalMonths() == 0 && period.getDays() >= 0;
    }
}
