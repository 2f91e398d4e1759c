package dev.rung.scoring.assessment;

import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.rfm.RfmPolicy;
import dev.rung.scoring.assessment.rfm.ValueLevel;
import dev.rung.scoring.assessment.standing.CarriedStanding;
import dev.rung.scoring.assessment.standing.ChangeDetector;
import dev.rung.scoring.assessment.standing.DatingPolicy;
import dev.rung.scoring.assessment.standing.LossReason;
import dev.rung.scoring.assessment.standing.StandingPolicy;
import dev.rung.scoring.assessment.standing.TierChange;
import dev.rung.scoring.assessment.standing.TierStanding.Held;
import dev.rung.scoring.assessment.standing.TierTransition;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.assessment.value.QualifyingValue;
import dev.rung.scoring.assessment.value.QualifyingValues;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.lifecycle.LifecycleInputs;
import dev.rung.scoring.lifecycle.PublishedLifecycle;
import java.time.Instant;
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

    /// By a policy as if it had always counted.
    public static Assessment assess(
            Features features, CarriedStanding standing, TierProgram policy, AssessmentDate today) {
        return assess(features, standing, ProgramTimeline.of(policy), today, AssessmentCause.of(today));
    }

    /// By the policy in force.
    public static Assessment assess(
            Features features,
            CarriedStanding standing,
            ProgramTimeline policies,
            AssessmentDate today,
            AssessmentCause cause) {
        var policy = policies.policy();
        var date = today.date();
        var values = new QualifyingValues(features, policies, today);
        var dated = dated(features, standing, policies, values, today);
        var worth = new QualifyingValue(values.value(), features.firstSeenOn(today.zone()), policies.began(), today);
        var step = StandingPolicy.decide(dated, policy, isNew(policy, standing, today), worth);
        var granted = standing.granted(date);
        var told = standing.told();
        var loss =
                step.loss() != null ? step.loss() : standing.isGrantOver(date) ? LossReason.OVERRIDE_END : cause.loss();
        var seen = ChangeDetector.shown(
                step.next(), granted, policy, standing.retrospect().fallenAt());
        var change = ChangeDetector.change(told, seen, loss, policy);
        int rank = policy.rankOf(seen.tier());
        var fallenAt = rank > 0 ? null : fallenAt(standing, step, change, cause);
        var shown = ChangeDetector.shown(step.next(), granted, policy, fallenAt);
        var tierLostOn = change instanceof TierChange.Lost ? date : standing.tierLostOn();
        var situation =
                LifecycleInputs.of(PastPurchases.of(features, policy, today, tierLostOn), policy.lifecycle(), date);
        var rfm = RfmPolicy.score(values.totals(), policy.rfm(), date);
        var kept = standing.withoutWhatIsOver(today);
        return new Assessment(
                new CarriedStanding(
                        step.next(),
                        kept.granted(),
                        shown,
                        appliedVersion(policy, standing, today),
                        tierLostOn,
                        churn(standing.churn(), situation, today),
                        kept.retrospect()
                                .after(fallenAt, step.next().hold().anchor().since(), today)),
                shown,
                policy.tier(rank),
                change,
                today.settled()
                        ? standing.churn().edges(situation)
                        : standing.churn().wakings(situation),
                values.value(),
                values.growthValue(),
                values.components(),
                rfm,
                ValueLevel.of(rfm, policy.valueLevels()).code(),
                situation.stageCode(),
                situation.behaviourCode(),
                situation.churnRow(),
                next(policy, rank, values.value()),
                keep(policy, rank, rank > policy.rankOf(step.next().hold().tier()), values.value(), shown.until()),
                policy.version(),
                features.lastEventAt());
    }

    private static Held dated(
            Features features,
            CarriedStanding standing,
            ProgramTimeline policies,
            QualifyingValues values,
            AssessmentDate today) {
        var changedFrom = standing.retrospect().changedFrom();
        return standing.tier() instanceof Held held && changedFrom == null
                ? held
                : DatingPolicy.date(
                        standing.tier(),
                        Objects.requireNonNullElse(changedFrom, Instant.MIN),
                        features,
                        policies,
                        values,
                        today);
    }

    /// Where a calendar or a policy lowered the tier, the hold says itself since when.
    private static @Nullable Instant fallenAt(
            CarriedStanding standing, TierTransition step, @Nullable TierChange change, AssessmentCause cause) {
        var told = standing.told();
        if (!(change instanceof TierChange.Lost) || step.loss() != null || told == null) {
            return standing.retrospect().fallenAt();
        }
        return cause.at().isBefore(told.since()) ? told.since() : cause.at();
    }

    private static PublishedLifecycle churn(
            PublishedLifecycle before, LifecycleInputs situation, AssessmentDate today) {
        return today.settled() ? before.after(situation) : before.awake(situation);
    }

    /// Whom a new policy lowers is for a settled day to say; until then the last one that said so stays on record.
    private static boolean isNew(TierProgram policy, CarriedStanding standing, AssessmentDate today) {
        return today.settled() && standing.policyVersion() != 0 && standing.policyVersion() != policy.version();
    }

    private static int appliedVersion(TierProgram policy, CarriedStanding standing, AssessmentDate today) {
        return today.settled() || standing.policyVersion() == 0 ? policy.version() : standing.policyVersion();
    }

    private static @Nullable Next next(TierProgram policy, int rank, long value) {
        if (rank + 1 == policy.ladder().size()) {
            return null;
        }
        long threshold = policy.ladder().get(rank + 1).enter();
        return new Next(policy.tier(rank + 1), List.of(needed(policy, threshold, value)));
    }

    /// The lowest tier needs nothing: nobody loses it. One that a person granted has to be earned before it
    /// ends, as by everybody who enters it.
    private static Keep keep(TierProgram policy, int rank, boolean isGranted, long value, @Nullable LocalDate until) {
        if (rank == 0) {
            return new Keep(null, List.of());
        }
        var tier = policy.ladder().get(rank);
        return new Keep(until, List.of(needed(policy, isGranted ? tier.enter() : tier.keep(), value)));
    }

    private static Needed needed(TierProgram policy, long threshold, long value) {
        return new Needed(policy.measure().code(), threshold, Math.max(0, threshold - value));
    }
}
