package dev.rung.scoring.stream;

import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Standing;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.Change;
import dev.rung.scoring.assessment.Today;
import dev.rung.scoring.lifecycle.Told.Edge;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// What an assessment tells the others: itself, and what it changed.
final class News {

    private News() {}

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
                Base64.getEncoder().encodeToString(CustomerStateFormat.write(state)),
                state.ties().into());
    }

    /// @param before what was assessed: the same assessed again comes to the same
    static List<TierEvent> changes(
            UUID customerId, CustomerState before, Today today, Assessment assessment, Cause cause) {
        var edges = assessment.edges().stream()
                .map(edge -> event(decision(customerId, before, today, assessment, cause, kind(edge)), edge));
        var change = assessment.change();
        if (change == null) {
            return edges.toList();
        }
        var what = kind(change) + "/" + assessment.tier().code();
        var moved = event(
                decision(customerId, before, today, assessment, cause.notBefore(assessment.lastEventAt()), what),
                assessment,
                change);
        return Stream.concat(Stream.of(moved), edges).toList();
    }

    private static Decision decision(
            UUID customerId, CustomerState before, Today today, Assessment assessment, Cause cause, String what) {
        return new Decision(
                cause.eventId(customerId, what),
                customerId,
                before.externalId(),
                cause.at(),
                assessment.policyVersion(),
                DecidedOn.grounds(before, today, assessment));
    }

    private static TierEvent event(Decision decision, Edge edge) {
        return switch (edge) {
            case Edge.ChurnWarned(var level, var reasons) -> new TierEvent.ChurnWarned(decision, level, reasons);
            case Edge.Dormant(var silentDays) -> new TierEvent.Dormant(decision, silentDays);
            case Edge.Woken(var silentDays) -> new TierEvent.Woken(decision, silentDays);
        };
    }

    private static String kind(Edge edge) {
        return switch (edge) {
            case Edge.ChurnWarned warned -> "churn-warned/" + warned.level();
            case Edge.Dormant _ -> "customer-dormant";
            case Edge.Woken _ -> "customer-woken";
        };
    }

    private static TierEvent event(Decision decision, Assessment assessment, Change change) {
        var tier = assessment.tier();
        return switch (change) {
            case Change.Reached reached ->
                new TierEvent.Reached(
                        decision.eventId(),
                        decision.customerId(),
                        decision.externalId(),
                        decision.occurredAt(),
                        tier,
                        reached.before(),
                        assessment.growthValue(),
                        assessment.policyVersion(),
                        decision.grounds());
            case Change.Lost lost ->
                new TierEvent.Lost(
                        decision,
                        tier,
                        lost.before(),
                        assessment.growthValue(),
                        lost.reason().code());
            case Change.AtRisk _ -> new TierEvent.AtRisk(decision, tier, assessment.keep());
            case Change.InGrace _ -> new TierEvent.InGrace(decision, tier, assessment.keep());
            case Change.Kept _ ->
                new TierEvent.Kept(
                        decision,
                        tier,
                        Objects.requireNonNull(assessment.shown().until()));
        };
    }

    private static String kind(Change change) {
        return switch (change) {
            case Change.Reached _ -> "tier-reached";
            case Change.Lost _ -> "tier-lost";
            case Change.AtRisk _ -> "tier-at-risk";
            case Change.InGrace _ -> "tier-in-grace";
            case Change.Kept _ -> "tier-kept";
        };
    }
}
