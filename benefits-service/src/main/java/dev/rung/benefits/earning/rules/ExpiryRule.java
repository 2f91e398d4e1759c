package dev.rung.benefits.earning.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.NavigableSet;

/// How long points last. Days are those of the store's zone; the last day is one on which they can be spent.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @Type(name = "on-date", value = ExpiryRule.OnDate.class),
    @Type(name = "after-months", value = ExpiryRule.AfterMonths.class),
    @Type(name = "after-activity", value = ExpiryRule.AfterActivity.class)
})
public sealed interface ExpiryRule {

    /// @param activity the days on which the customer earned or spent, as far as they are known
    LocalDate lastDay(LocalDate earnedOn, NavigableSet<LocalDate> activity);

    /// To the next such date, or so many years after it.
    @RegisterForReflection
    record OnDate(int month, int day, int years) implements ExpiryRule {

        @Override
        public LocalDate lastDay(LocalDate earnedOn, NavigableSet<LocalDate> activity) {
            var date = MonthDay.of(month, day);
            var next = date.atYear(earnedOn.getYear());
            var first = next.isBefore(earnedOn) ? date.atYear(earnedOn.getYear() + 1) : next;
            return first.plusYears(years);
        }
    }

    /// So many months after they were earned.
    @RegisterForReflection
    record AfterMonths(int months) implements ExpiryRule {

        @Override
        public LocalDate lastDay(LocalDate earnedOn, NavigableSet<LocalDate> activity) {
            return earnedOn.plusMonths(months);
        }
    }

    /// So many months after the customer last earned or spent. An activity moves all that is not over on its
    /// day: it never brings back what was over before, in whatever order both were told. So the last day is a
    /// function of the set of activities.
    @RegisterForReflection
    record AfterActivity(int months) implements ExpiryRule {

        @Override
        public LocalDate lastDay(LocalDate earnedOn, NavigableSet<LocalDate> activity) {
            var last = earnedOn.plusMonths(months);
            for (var day : activity.tailSet(earnedOn, false)) {
                if (day.isAfter(last)) {
                    break;
                }
                last = day.plusMonths(months);
            }
            return last;
        }
    }
}
