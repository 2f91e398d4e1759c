package dev.rung.scoring.stream;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.feedback.OverrideEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.Assessor;
import dev.rung.scoring.assessment.Granted;
import dev.rung.scoring.assessment.Loss;
import dev.rung.scoring.assessment.Policy;
import dev.rung.scoring.assessment.Today;
import dev.rung.scoring.features.Features;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One customer at one moment, from the state before to the state after. No store, no clock.
///
/// @param policy the one in force
/// @param zone the store's, for business dates
public record Scoring(Policy policy, ZoneId zone, Instant now) {

    /// @param told to others, beside the assessment
    public record Outcome(CustomerState state, Assessed assessed, List<TierEvent> told) {}

    /// Takes in what happened for the first time.
    Outcome takeIn(@Nullable CustomerState before, Behaviour behaviour, Behaviour.Event event, Position position) {
        var horizon = amid().date().minusDays(Policy.LONGEST_WINDOW);
        var added = Features.of(behaviour, event.occurredAt(), zone);
        var state = before == null
                ? CustomerState.first(event, added.since(horizon), position)
                : before.took(event, before.features().plus(added).since(horizon), position);
        return assess(event.customerId(), state, amid(), Cause.of(event));
    }

    /// Assesses anew without anything new: a repetition arrived.
    Outcome again(CustomerState before, Behaviour.Event event, Position position) {
        var state = before.took(event, before.features(), position);
        return assess(event.customerId(), state, amid(), Cause.of(event));
    }

    /// What time or a new policy changed; nothing where an assessment would say what was said already.
    public Optional<Outcome> inTime(UUID customerId, CustomerState before) {
        var today = Today.settled(now, zone);
        var cause = new Cause(today.date() + "/v" + policy.version(), today.startsAt());
        var assessment = assessment(before, policy, today);
        return isKnown(before, assessment)
                ? Optional.empty()
                : Optional.of(tell(customerId, before, today, assessment, cause));
    }

    /// What others can see of it, and what of it is only remembered: behaviour may have shown already what only a
    /// settled day may tell.
    private static boolean isKnown(CustomerState before, Assessment assessment) {
        return assessment.fingerprint() == before.fingerprint()
                && before.assessed(assessment).standing().equals(before.standing());
    }

    /// What a person decided.
    Outcome grant(CustomerState before, OverrideEvent.Granted granted) {
        var given = new Granted(granted.eventId(), granted.tier(), granted.occurredAt(), granted.until());
        var cause = new Cause(granted.eventId().toString(), granted.occurredAt());
        return assess(granted.customerId(), before.with(before.standing().grant(given)), amid(), cause);
    }

    Outcome revoke(CustomerState before, OverrideEvent.Ended ended) {
        var cause = new Cause(ended.eventId().toString(), ended.occurredAt());
        return assess(ended.customerId(), before.with(before.standing().revoke()), amid(), cause);
    }

    /// What changed by others becoming part of a customer, or being it no more.
    ///
    /// @param otherwise why a tier is lost that no rule takes
    Outcome merged(UUID customerId, CustomerState before, Cause cause, Loss otherwise) {
        return assess(customerId, before, amid(), cause, otherwise);
    }

    private Outcome assess(UUID customerId, CustomerState before, Today today, Cause cause) {
        return assess(customerId, before, today, cause, Loss.OVERRIDE_END);
    }

    private Outcome assess(UUID customerId, CustomerState before, Today today, Cause cause, Loss otherwise) {
        return tell(customerId, before, today, assessment(before, policy, today, otherwise), cause);
    }

    /// By any policy on any day, whatever was told.
    public static Assessment assessment(CustomerState state, Policy policy, Today today) {
        return assessment(state, policy, today, Loss.OVERRIDE_END);
    }

    private static Assessment assessment(CustomerState state, Policy policy, Today today, Loss otherwise) {
        return Assessor.assess(state.whole(), state.standing(today.date(), policy), policy, today, otherwise);
    }

    private Outcome tell(UUID customerId, CustomerState before, Today today, Assessment assessment, Cause cause) {
        var state = before.assessed(assessment);
        return new Outcome(
                state,
                News.assessed(customerId, state, assessment, now),
                state.isPart() ? List.of() : News.changes(customerId, before, today, assessment, cause));
    }

    private Today amid() {
        return Today.amid(now, zone);
    }
}
