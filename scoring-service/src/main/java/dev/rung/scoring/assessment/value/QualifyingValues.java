package dev.rung.scoring.assessment.value;

import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.scoring.assessment.program.Feature;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.features.Credit;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.features.Features.Window;
import dev.rung.scoring.features.orders.Totals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The values of a customer's features: today by the policy in force, and at any moment by the policy in force
/// then, with that day's window and decay.
///
/// All that is known now counts. A refund is taken off its order from the payment on.
public final class QualifyingValues {

    private final Features features;
    private final ProgramTimeline policies;
    private final TierProgram policy;
    private final AssessmentDate today;
    private final Totals totals;
    private final List<AssessmentEvent.Component> components;
    private final long growthValue;
    private final long value;
    private final boolean isAgeless;

    public QualifyingValues(Features features, ProgramTimeline policies, AssessmentDate today) {
        this.features = features;
        this.policies = policies;
        this.policy = policies.policy();
        this.today = today;
        var date = today.date();
        var window = features.window(policy.windowStart(date), date);
        totals = window.totals();
        components = components(window, policy, date);
        growthValue = growthValue(components);
        value = policy.measure().of(growthValue, totals);
        isAgeless = !policy.ages() && isWithin(policy.windowStart(date), date);
    }

    /// Within the policy's window.
    public Totals totals() {
        return totals;
    }

    public List<AssessmentEvent.Component> components() {
        return components;
    }

    /// The sum of the components' points.
    public long growthValue() {
        return growthValue;
    }

    /// By the policy's measure, which its thresholds are compared with.
    public long value() {
        return value;
    }

    /// The tier whose threshold was reached at a moment, as its rank in today's ladder.
    public int rankAt(Instant moment) {
        var on = today.dateOf(moment);
        var then = policies.at(moment);
        boolean isAll = !features.lastEventAt().isAfter(moment);
        if (then == policy && isAll && (isAgeless || on.equals(today.date()))) {
            return policy.rankEarned(value);
        }
        return rank(value(isAll ? features : features.upTo(moment), then, on), then);
    }

    /// An upper bound of the ranks reached at any moment from `begin` to `end`: all that happened by the end
    /// counts, with the decay and the window of the beginning.
    public int highestRank(Instant begin, Instant end) {
        var known = features.upTo(end);
        var on = today.dateOf(begin);
        int highest = 0;
        for (var each : policies.since(begin)) {
            highest = Math.max(highest, rank(most(known, each, on), each));
        }
        return highest;
    }

    private long most(Features known, TierProgram by, LocalDate on) {
        boolean isToday = by == policy && known == features && isAgeless;
        return isToday
                ? policy.measure().of(growthValue + scoredBetter(), totals)
                : most(known, by, by.windowStart(on), on);
    }

    /// The points that the best score ever gave beyond the present one.
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

    private int rank(long reached, TierProgram by) {
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

    private static long value(Features features, TierProgram policy, LocalDate on) {
        var window = features.window(policy.windowStart(on), on);
        return policy.measure().of(growthValue(components(window, policy, on)), window.totals());
    }

    private static long most(Features features, TierProgram policy, LocalDate from, LocalDate aged) {
        var window = features.window(from, LocalDate.MAX);
        long points = 0;
        for (var component : policy.components()) {
            var most = component.feature() == Feature.CREDIT
                    ? bestScore(features)
                    : Measuring.measure(component, window, aged, policy.caps(), policy.frequency());
            points += component.points(most);
        }
        return policy.measure().of(points, window.totals());
    }

    private static BigDecimal bestScore(Features features) {
        return features.credits().stream().map(Credit::score).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static long growthValue(List<AssessmentEvent.Component> components) {
        long points = 0;
        for (var component : components) {
            points += component.points();
        }
        return points;
    }

    private static List<AssessmentEvent.Component> components(Window window, TierProgram policy, LocalDate on) {
        var measured =
                new ArrayList<AssessmentEvent.Component>(policy.components().size());
        for (var component : policy.components()) {
            var value = Measuring.measure(component, window, on, policy.caps(), policy.frequency());
            measured.add(
                    new AssessmentEvent.Component(component.code(), value, component.points(value), component.cap()));
        }
        return Collections.unmodifiableList(measured);
    }
}
