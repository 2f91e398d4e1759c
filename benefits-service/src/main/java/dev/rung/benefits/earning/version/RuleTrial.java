package dev.rung.benefits.earning.version;

import dev.rung.contracts.Money;
import java.time.LocalDate;
import java.util.List;

/// The points of a month by other rules. Of each pair `now` is by the rules that count, and `then`
/// by those that are tried.
///
/// @param from the month's first day
/// @param until its last
/// @param customers who did something that month that can earn
/// @param tried how many of them were counted; fewer than `customers` where there are more than a
///     trial counts
/// @param cost of the points, by the setting of what a point costs
/// @param promotions points that each would have added, never more than its budget
/// @param mostAffected customers whose points differ most
record RuleTrial(
        int version,
        LocalDate from,
        LocalDate until,
        long customers,
        long tried,
        PointsPair points,
        CostPair cost,
        List<RuleCount> rules,
        List<PromotionCount> promotions,
        List<AffectedCustomer> mostAffected) {

    record PointsPair(long now, long then) {}

    record CostPair(Money now, Money then) {}

    /// @param rule `order`, or the code of an action's rule
    /// @param tier by which it earned
    /// @param sources how many earned anything
    record RuleCount(String rule, String tier, PointsPair sources, PointsPair points) {}

    record PromotionCount(String code, long points) {}

    record AffectedCustomer(String externalId, PointsPair points) {}
}
