package dev.rung.scoring.assessment;

import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.lifecycle.Situation;
import dev.rung.scoring.lifecycle.Told;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Asks every rule of a policy about one customer.
///
/// The growth value is the sum of its components' points, exactly; everything else follows from it, from the totals
/// of the policy's window and from the standing so far.
public final class Assessor {

    private Assessor() {}

    public static Assessment assess(Features features, Standing standing, Policy policy, Today today) {
        return assess(features, standing, policy, today, Loss.OVERRIDE_END);
    }

    /// @param otherwise why a tier is lost that no rule takes
    public static Assessment assess(Features features, Standing standing, Policy policy, Today today, Loss otherwise) {
        var date = today.date();
        var totals = features.total(policy.windowStart(date), date);
        var components = components(features, policy, date);
        long growthValue = growthValue(components);
        long value = policy.measure().of(growthValue, totals);
        var worth = new Worth(
                value,
                last -> earned(features, value, last, policy, date),
                features.firstSeenOn(today.zone()),
                features.lastEventAt(),
                today);
        var step = StandingPolicy.decide(standing.tier(), policy, isNew(policy, standing, today), worth);
        var shown = Telling.shown(step.next(), standing.granted(date), policy);
        int rank = policy.rankOf(shown.tier());
        var change = Telling.change(standing.told(), shown, Objects.requireNonNullElse(step.loss(), otherwise), policy);
        var tierLostOn = change instanceof Change.Lost ? date : standing.tierLostOn();
        var situation = Situation.of(Pasts.of(features, policy, today, tierLostOn), policy.lifecycle(), date);
        var rfm = RfmPolicy.score(totals, policy.rfm(), date);
        return new Assessment(
                new Standing(
                        step.next(),
                        standing.granted(date),
                        shown,
                        appliedVersion(policy, standing, today),
                        tierLostOn,
                        churn(standing.churn(), situation, today)),
                shown,
                policy.tier(rank),
                change,
                today.settled()
                        ? standing.churn().edges(situation)
                        : standing.churn().wakings(situation),
                value,
                growthValue,
                components,
                rfm,
                ValueLevel.of(rfm, policy.valueLevels()).code(),
                situation.stageCode(),
                situation.behaviourCode(),
                situation.churnRow(),
                next(policy, rank, value),
                keep(policy, rank, rank > policy.rankOf(step.next().hold().tier()), value, shown.until()),
                policy.version(),
                features.lastEventAt());
    }

    private static Told churn(Told before, Situation situation, Today today) {
        return today.settled() ? before.after(situation) : before.awake(situation);
    }

    /// Whom a new policy lowers is for a settled day to say; until then the last one that said so stays on record.
    private static boolean isNew(Policy policy, Standing standing, Today today) {
        return today.settled() && standing.policyVersion() != 0 && standing.policyVersion() != policy.version();
    }

    private static int appliedVersion(Policy policy, Standing standing, Today today) {
        return today.settled() || standing.policyVersion() == 0 ? policy.version() : standing.policyVersion();
    }

    private static long growthValue(List<AssessmentEvent.Component> components) {
        return components.stream().mapToLong(AssessmentEvent.Component::points).sum();
    }

    private static Worth.Earned earned(Features all, long value, LocalDate last, Policy policy, LocalDate today) {
        var features = all.paidUpTo(last);
        boolean isAll = features.purchases().size() == all.purchases().size();
        long net = isAll ? value : value(features, policy, today);
        return new Worth.Earned(features.hasRefunds() ? value(features.withoutRefunds(), policy, today) : net, net);
    }

    private static long value(Features features, Policy policy, LocalDate today) {
        var totals = features.total(policy.windowStart(today), today);
        return policy.measure().of(growthValue(components(features, policy, today)), totals);
    }

    private static List<AssessmentEvent.Component> components(Features features, Policy policy, LocalDate today) {
        var from = policy.windowStart(today);
        return policy.components().stream()
                .map(component -> {
                    var value = Measuring.measure(component, features, from, today, policy.caps(), policy.frequency());
                    return new AssessmentEvent.Component(
                            component.code(), value, component.points(value), component.cap());
                })
                .toList();
    }

    private static @Nullable Next next(Policy policy, int rank, long value) {
        if (rank + 1 == policy.ladder().size()) {
            return null;
        }
        long threshold = policy.ladder().get(rank + 1).enter();
        return new Next(policy.tier(rank + 1), List.of(needed(policy, threshold, value)));
    }

    /// The lowest tier needs nothing: nobody loses it. One that a person granted has to be earned before it ends, as by
    /// everybody who enters it.
    private static Keep keep(Policy policy, int rank, boolean isGranted, long value, @Nullable LocalDate until) {
        if (rank == 0) {
            return new Keep(null, List.of());
        }
        var tier = policy.ladder().get(rank);
        return new Keep(until, List.of(needed(policy, isGranted ? tier.enter() : tier.keep(), value)));
    }

    private static Needed needed(Policy policy, long threshold, long value) {
        return new Needed(policy.measure().code(), threshold, Math.max(0, threshold - value));
    }
}
