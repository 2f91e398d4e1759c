package dev.rung.scoring.state.transition;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Standing;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.TierChange;
import dev.rung.scoring.assessment.standing.TierPath;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.lifecycle.PublishedLifecycle.LifecycleEvent;
import dev.rung.scoring.state.CustomerState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The events of an assessment: the assessment itself, and its changes.
///
/// @param before the assessed state
record TierEvents(
        UUID customerId,
        CustomerState before,
        AssessmentDate today,
        Assessment assessment,
        CauseOfAssessment cause,
        ProgramTimeline policies) {

    static Assessed assessed(UUID customerId, CustomerState state, Assessment assessment, Instant now) {
        var shown = assessment.shown();
        return new Assessed(
                customerId,
                state.externalId(),
                new Standing(
                        assessment.tier(),
                        shown.since(),
                        shown.until(),
                        shown.state().name()),
                assessment.growthValue(),
                assessment.components(),
                assessment.rfm(),
                assessment.valueLevel(),
                assessment.lifecycle(),
                assessment.next(),
                assessment.keep(),
                assessment.policyVersion(),
                now,
                assessment.lastEventAt(),
                state.position(),
                state.revision(),
                assessment.behaviour(),
                assessment.churn(),
                state.links().into());
    }

    List<TierEvent> changes() {
        var path = path();
        var change = assessment.change();
        var told = new ArrayList<TierEvent>();
        if (change != null) {
            told.add(moved(change, path));
        }
        if (path != null) {
            told.addAll(redated(path, change));
        }
        for (var event : assessment.lifecycleEvents()) {
            told.add(event(decision(cause, kind(event), null), event));
        }
        return told;
    }

    /// The inputs of the decisions among the events.
    List<DecisionInputs> inputs(List<TierEvent> told) {
        return told.stream()
                .flatMap(event -> DecisionInputs.of(event, before).stream())
                .toList();
    }

    /// The path of tiers as known now; null if it is unchanged.
    private @Nullable List<TierSpan> path() {
        var standing = before.standing(today.date(), policies.policy());
        var after = assessment.standing();
        if (standing.tier().equals(after.tier()) && assessment.change() == null) {
            return null;
        }
        var path = TierPath.of(after, policies.policy(), settledAt());
        boolean isKnown = TierPath.isKnown(path, told());
        return isKnown && !isMove(assessment.change()) ? null : path;
    }

    private List<TierSpan> told() {
        return TierPath.of(before.standing(today.date(), policies.policy()), policies.policy(), settledAt());
    }

    /// A change names its own tier and time. Every other tier whose time is corrected has an event of its own.
    private List<TierEvent> redated(List<TierSpan> path, @Nullable TierChange change) {
        var told = new HashSet<>(told());
        if (isMove(change)) {
            told.add(new TierSpan(
                    assessment.tier().code(),
                    assessment.tier().rank(),
                    counting(Objects.requireNonNull(change)).at()));
        }
        var redated = new ArrayList<TierEvent>();
        for (int place = path.getFirst().rank() == 0 ? 1 : 0; place < path.size(); place++) {
            if (!told.contains(path.get(place))) {
                redated.add(redated(path, place));
            }
        }
        return redated.isEmpty() && !isMove(change) ? List.of(redated(path, path.size() - 1)) : redated;
    }

    private TierEvent redated(List<TierSpan> path, int place) {
        var span = path.get(place);
        var policy = policies.policy();
        var what = "tier-redated/" + span.tier() + "/" + span.since();
        var decision = decision(cause.at(span.since()), what, path)
                .on(new TierGrounds(before, policies).grounds(span, today.zone()));
        return new TierEvent.Redated(decision, policy.tier(span.rank()), heldBefore(policy, path, place));
    }

    /// Everybody begins in the lowest tier, even if the path does not name it.
    private static @Nullable TierRef heldBefore(TierProgram policy, List<TierSpan> path, int place) {
        if (place > 0) {
            return policy.tier(path.get(place - 1).rank());
        }
        return path.getFirst().rank() > 0 ? policy.tier(0) : null;
    }

    private static boolean isMove(@Nullable TierChange change) {
        return change instanceof TierChange.Reached || change instanceof TierChange.Lost;
    }

    private TierEvent moved(TierChange change, @Nullable List<TierSpan> path) {
        var what = kind(change) + "/" + assessment.tier().code();
        return event(decision(counting(change), what, isMove(change) ? path : null), change);
    }

    /// The time of a change: when the tier was reached; a loss is no earlier than the
    /// published beginning of the tier.
    private CauseOfAssessment counting(TierChange change) {
        var told = before.standing().told();
        return switch (change) {
            case TierChange.Reached _ -> cause.at(assessment.shown().since()).notBefore(settledAt());
            case TierChange.Lost _ -> told == null ? cause : cause.notBefore(told.since());
            case TierChange.AtRisk _, TierChange.InGrace _, TierChange.Retained _ ->
                cause.notBefore(assessment.lastEventAt());
        };
    }

    /// Published tiers from before a merge do not change.
    private Instant settledAt() {
        return before.links().settles(Instant.MIN);
    }

    private String reason() {
        var granted = assessment.standing().granted();
        var since = assessment.shown().since();
        if (granted != null
                && granted.tier().equals(assessment.shown().tier())
                && granted.since().equals(since)) {
            return "override";
        }
        if (cause.source() == CauseOfAssessment.Source.MERGE && !since.isAfter(settledAt())) {
            return "merge";
        }
        return since.equals(policies.began()) ? "policy" : "behaviour";
    }

    private Decision decision(CauseOfAssessment counting, String what, @Nullable List<TierSpan> path) {
        return new Decision(
                cause.eventId(customerId, what),
                customerId,
                before.externalId(),
                counting.at(),
                assessment.policyVersion(),
                DecisionGrounds.grounds(before, today, assessment),
                path,
                before.revision() + 1,
                cause.isHistory() ? Boolean.TRUE : null);
    }

    private static TierEvent event(Decision decision, LifecycleEvent event) {
        return switch (event) {
            case LifecycleEvent.ChurnWarned(var level, var reasons) ->
                new TierEvent.ChurnWarned(decision, level, reasons);
            case LifecycleEvent.Dormant(var silentDays) -> new TierEvent.Dormant(decision, silentDays);
            case LifecycleEvent.Woken(var silentDays) -> new TierEvent.Woken(decision, silentDays);
        };
    }

    private static String kind(LifecycleEvent event) {
        return switch (event) {
            case LifecycleEvent.ChurnWarned warned -> "churn-warned/" + warned.level();
            case LifecycleEvent.Dormant _ -> "customer-dormant";
            case LifecycleEvent.Woken _ -> "customer-woken";
        };
    }

    private TierEvent event(Decision decision, TierChange change) {
        var tier = assessment.tier();
        return switch (change) {
            case TierChange.Reached reached ->
                new TierEvent.Reached(decision, tier, reached.before(), assessment.growthValue(), reason());
            case TierChange.Lost lost ->
                new TierEvent.Lost(
                        decision,
                        tier,
                        lost.before(),
                        assessment.growthValue(),
                        lost.reason().code());
            case TierChange.AtRisk _ -> new TierEvent.AtRisk(decision, tier, assessment.keep());
            case TierChange.InGrace _ -> new TierEvent.InGrace(decision, tier, assessment.keep());
            case TierChange.Retained _ ->
                new TierEvent.Kept(
                        decision,
                        tier,
                        Objects.requireNonNull(assessment.shown().until()));
        };
    }

    private static String kind(TierChange change) {
        return switch (change) {
            case TierChange.Reached _ -> "tier-reached";
            case TierChange.Lost _ -> "tier-lost";
            case TierChange.AtRisk _ -> "tier-at-risk";
            case TierChange.InGrace _ -> "tier-in-grace";
            case TierChange.Retained _ -> "tier-kept";
        };
    }
}
