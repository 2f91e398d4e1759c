package dev.rung.scoring.assessment;

import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.rfm.RfmPolicy;
import dev.rung.scoring.assessment.standing.CarriedStanding;
import dev.rung.scoring.assessment.standing.ChangeDetector;
import dev.rung.scoring.assessment.standing.DatingPolicy;
import dev.rung.scoring.assessment.standing.LossReason;
import dev.rung.scoring.assessment.standing.StandingPolicy;
import dev.rung.scoring.assessment.standing.StandingPolicy.TierTransition;
import dev.rung.scoring.assessment.standing.TierChange;
import dev.rung.scoring.assessment.standing.TierStanding.Held;
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
/// The growth value is exactly the sum of its components' points. Everything else follows from it, from the totals of
/// the policy's window and from the standing so far.
public final class Assessor {

    private Assessor() {}

    /// By one policy, as if it had always been in force.
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
        var value = new QualifyingValue(values.value(), features.firstSeenOn(today.zone()), policies.began(), today);
        var transition = StandingPolicy.decide(dated, policy, isNew(policy, standing, today), value);
        var granted = standing.granted(date);
        var published = standing.told();
        var loss = transition.loss() != null
                ? transition.loss()
                : standing.isGrantOver(date) ? LossReason.OVERRIDE_END : cause.loss();
        var provisional = ChangeDetector.shown(
                transition.next(), granted, policy, standing.past().fallenAt());
        var change = ChangeDetector.change(published, provisional, loss, policy);
        int rank = policy.rankOf(provisional.tier());
        var fallenAt = rank > 0 ? null : fallenAt(standing, transition, change, cause);
        var shown = ChangeDetector.shown(transition.next(), granted, policy, fallenAt);
        var tierLostOn = change instanceof TierChange.Lost ? date : standing.tierLostOn();
        var lifecycle =
                LifecycleInputs.of(PastPurchases.of(features, policy, today, tierLostOn), policy.lifecycle(), date);
        var rfm = RfmPolicy.score(values.totals(), policy.rfm(), date);
        var carried = standing.withoutWhatIsOver(today);
        return new Assessment(
                new CarriedStanding(
                        transition.next(),
                        carried.granted(),
                        shown,
                        appliedVersion(policy, standing, today),
                        tierLostOn,
                        churn(standing.churn(), lifecycle, today),
                        carried.past()
                                .after(
                                        fallenAt,
                                        transition.next().hold().anchor().since(),
                                        today)),
                shown,
                policy.tier(rank),
                change,
                today.caughtUp()
                        ? standing.churn().events(lifecycle)
                        : standing.churn().wakings(lifecycle),
                values.value(),
                values.growthValue(),
                values.components(),
                rfm,
                policy.valueLevels().of(rfm),
                lifecycle.stageCode(),
                lifecycle.behaviourCode(),
                lifecycle.churnRow(),
                next(policy, rank, values.value()),
                keep(
                        policy,
                        rank,
                        rank > policy.rankOf(transition.next().hold().tier()),
                        values.value(),
                        shown.until()),
                policy.version(),
                features.lastEventAt());
    }

    private static Held dated(
            Features features,
            CarriedStanding standing,
            ProgramTimeline policies,
            QualifyingValues values,
            AssessmentDate today) {
        var changedFrom = standing.past().changedFrom();
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

    /// When the customer fell to the lowest tier. If the calendar or a policy lowered it,
    /// the hold knows since when.
    private static @Nullable Instant fallenAt(
            CarriedStanding standing, TierTransition transition, @Nullable TierChange change, AssessmentCause cause) {
        var published = standing.told();
        if (!(change instanceof TierChange.Lost) || transition.loss() != null || published == null) {
            return standing.past().fallenAt();
        }
        return cause.at().isBefore(published.since()) ? published.since() : cause.at();
    }

    private static PublishedLifecycle churn(
            PublishedLifecycle before, LifecycleInputs lifecycle, AssessmentDate today) {
        return today.caughtUp() ? before.after(lifecycle) : before.awake(lifecycle);
    }

    /// A new policy may lower a tier only once the stream has caught up; until then the previous
    /// policy version stays recorded.
    private static boolean isNew(TierProgram policy, CarriedStanding standing, AssessmentDate today) {
        return today.caughtUp() && standing.policyVersion() != 0 && standing.policyVersion() != policy.version();
    }

    private static int appliedVersion(TierProgram policy, CarriedStanding standing, AssessmentDate today) {
        return today.caughtUp() || standing.policyVersion() == 0 ? policy.version() : standing.policyVersion();
    }

    private static @Nullable Next next(TierProgram policy, int rank, long value) {
        if (rank + 1 == policy.ladder().size()) {
            return null;
        }
        long threshold = policy.ladder().get(rank + 1).enter();
        return new Next(policy.tier(rank + 1), List.of(needed(policy, threshold, value)));
    }

    /// Nobody loses the lowest tier. A granted tier must be earned by its end, like any tier that is entered.
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
