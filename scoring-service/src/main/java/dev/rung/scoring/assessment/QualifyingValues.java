package dev.rung.scoring.assessment;

import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.scoring.features.Credit;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.features.Totals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What a customer's features come to: today by the policy in force, and at any moment by the policy that counted
/// then, with that day's window and decay.
///
/// Whatever is known now of a moment counts for it, so all that ever went back of an order is taken off from its
/// payment on.
final class QualifyingValues {

    private final Features features;
    private final PolicyTimeline policies;
    private final Policy policy;
    private final Today today;
    private final Totals totals;
    private final List<AssessmentEvent.Component> components;
    private final long growthValue;
    private final long value;
    private final boolean isAgeless;

    QualifyingValues(Features features, PolicyTimeline policies, Today today) {
        this.features = features;
        this.policies = policies;
        this.policy = policies.policy();
        this.today = today;
        var date = today.date();
        totals = features.total(policy.windowStart(date), date);
        components = components(features, policy, date);
        growthValue = growthValue(components);
        value = policy.measure().of(growthValue, totals);
        isAgeless = !policy.ages() && isWithin(policy.windowStart(date), date);
    }

    /// Within the policy's window.
    Totals totals() {
        return totals;
    }

    List<AssessmentEvent.Component> components() {
        return components;
    }

    /// The sum of the components' points.
    long growthValue() {
        return growthValue;
    }

    /// By the policy's measure, which its thresholds are compared with.
    long value() {
        return value;
    }

    /// The tier whose threshold was reached at a moment; by its rank today.
    int rankAt(Instant moment) {
        var on = today.dateOf(moment);
        var then = policies.at(moment);
        boolean isAll = !features.lastEventAt().isAfter(moment);
        if (then == policy && isAll && (isAgeless || on.equals(today.date()))) {
            return policy.rankEarned(value);
        }
        return rank(value(isAll ? features : features.upTo(moment), then, on), then);
    }

    /// No tier above it was reached by any moment from a beginning to the end: it takes all that happened by the
    /// end, but no older than at the beginning, and of no earlier window.
    int highestRank(Instant begin, Instant end) {
        var known = features.upTo(end);
        var on = today.dateOf(begin);
        return policies.since(begin).stream()
                .mapToInt(each -> rank(most(known, each, on), each))
                .max()
                .orElseThrow();
    }

    private long most(Features known, Policy by, LocalDate on) {
        boolean isToday = by == policy && known == features && isAgeless;
        return isToday
                ? policy.measure().of(growthValue + scoredBetter(), totals)
                : most(known, by, by.windowStart(on), on);
    }

    /// What the best score ever gave beyond the present one.
    private long scoredBetter() {
        var present = features.credit();
        if (present == null || features.credits().size() < 2) {
            return 0;
        }
        return policy.components().stream()
                .filter(component -> component.feature() == Feature.CREDIT)
                .mapToLong(component -> component.points(bestScore(features))
                        - component.points(present.score().max(BigDecimal.ZERO)))
                .sum();
    }

    private int rank(long reached, Policy by) {
        int rank = by.rankEarned(reached);
        return by == policy ? rank : policy.rankOf(by.ladder().get(rank).code());
    }

    private boolean isWithin(LocalDate from, LocalDate to) {
        var purchases = features.purchases();
        var days = features.days();
        return (purchases.isEmpty() || !purchases.getFirst().on().isBefore(from))
                && (days.isEmpty() || !days.getFirst().date().isBefore(from))
                && !features.lastSeenOn().isAfter(to);
    }

    private static long value(Features features, Policy policy, LocalDate on) {
        var totals = features.total(policy.windowStart(on), on);
        return policy.measure().of(growthValue(components(features, policy, on)), totals);
    }

    private static long most(Features features, Policy policy, LocalDate from, LocalDate aged) {
        long points = policy.components().stream()
                .mapToLong(component -> component.points(most(component, features, policy, from, aged)))
                .sum();
        return policy.measure().of(points, features.total(from, LocalDate.MAX));
    }

    private static BigDecimal most(
            Component component, Features features, Policy policy, LocalDate from, LocalDate aged) {
        return component.feature() == Feature.CREDIT
                ? bestScore(features)
                : Measuring.measure(component, features, from, LocalDate.MAX, aged, policy.caps(), policy.frequency());
    }

    private static BigDecimal bestScore(Features features) {
        return features.credits().stream().map(Credit::score).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static long growthValue(List<AssessmentEvent.Component> components) {
        return components.stream().mapToLong(AssessmentEvent.Component::points).sum();
    }

    private static List<AssessmentEvent.Component> components(Features features, Policy policy, LocalDate on) {
        var from = policy.windowStart(on);
        return policy.components().stream()
                .map(component -> {
                    var value = Measuring.measure(component, features, from, on, policy.caps(), policy.frequency());
                    return new AssessmentEvent.Component(
                            component.code(), value, component.points(value), component.cap());
                })
                .toList();
    }
}
