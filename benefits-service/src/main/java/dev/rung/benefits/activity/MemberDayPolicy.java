package dev.rung.benefits.activity;

import dev.rung.benefits.earning.rules.EarningRule;
import dev.rung.benefits.earning.rules.EarningRules;
import java.time.LocalDate;
import java.util.stream.Stream;

/// Decides whether a member day keeps its promise: its promotion multiplies on each of its days, by the version
/// of the earning rules that is in force then.
final class MemberDayPolicy {

    private MemberDayPolicy() {}

    /// Versions hold from a day on, and a promotion from one day to another: so the first and the last day
    /// of each version say it of all days.
    static boolean multiplies(EarningRules rules, String promotion, LocalDate from, LocalDate until) {
        var changes = rules.versions().stream().map(EarningRule::from).flatMap(day -> Stream.of(day.minusDays(1), day));
        return Stream.concat(Stream.of(from, until), changes)
                .filter(day -> !day.isBefore(from) && !day.isAfter(until))
                .allMatch(day -> rules.on(day).promotions().stream()
                        .anyMatch(one -> one.code().equals(promotion)
                                && !day.isBefore(one.from())
                                && !day.isAfter(one.until())));
    }
}
