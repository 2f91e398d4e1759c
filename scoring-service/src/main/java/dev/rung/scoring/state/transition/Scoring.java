package dev.rung.scoring.state.transition;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.feedback.OverrideEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.Assessor;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.GrantedTier;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.state.CustomerState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One customer at one moment, from the state before to the state after. No store, no clock.
///
/// @param policies with the one in force
/// @param zone the store's, for business dates
public record Scoring(ProgramTimeline policies, ZoneId zone, Instant now) {

    /// @param told events besides the assessment
    /// @param inputs of the decisions among them
    public record ScoringOutcome(
            CustomerState state, Assessed assessed, List<TierEvent> told, List<DecisionInputs> inputs) {}

    public TierProgram policy() {
        return policies.policy();
    }

    /// Applies behaviour that arrived for the first time.
    public ScoringOutcome apply(
            @Nullable CustomerState before, Behaviour behaviour, Behaviour.Event event, Position position) {
        var today = whileCatchingUp();
        var horizon = today.date().minusDays(TierProgram.LONGEST_WINDOW);
        var added = Features.of(behaviour, event.occurredAt(), zone);
        var cause = CauseOfAssessment.of(behaviour, event);
        if (before == null) {
            var first = CustomerState.first(event, added.since(horizon), position);
            return assess(event.customerId(), first, today, cause);
        }
        var all = before.features().plus(added);
        var changedFrom = all.changedFrom(before.features(), event.occurredAt(), zone);
        var state = before.after(event, all.since(horizon), position).changedFrom(changedFrom, before);
        return assess(event.customerId(), whileNew(state), today, cause);
    }

    /// Assesses anew, after repeated behaviour.
    public ScoringOutcome repeat(CustomerState before, Behaviour behaviour, Behaviour.Event event, Position position) {
        var state = before.after(event, before.features(), position);
        return assess(event.customerId(), whileNew(state), whileCatchingUp(), CauseOfAssessment.of(behaviour, event));
    }

    /// Applies a new date or policy. Empty if the assessment says nothing new.
    public Optional<ScoringOutcome> reassess(UUID customerId, CustomerState before) {
        var today = AssessmentDate.caughtUp(now, zone);
        var state = whileNew(before);
        var name = today.date() + "/v" + policy().version();
        var cause = CauseOfAssessment.time(name, isNew(before) ? policies.began() : today.startsAt());
        var assessment = assessment(state, today, cause);
        return isKnown(before, assessment)
                ? Optional.empty()
                : Optional.of(outcome(customerId, state, today, assessment, cause));
    }

    /// Neither the published nor the remembered part is new. Behaviour may have changed one already that is
    /// published only once the stream has caught up.
    private static boolean isKnown(CustomerState before, Assessment assessment) {
        return assessment.fingerprint() == before.fingerprint()
                && before.assessed(assessment).standing().equals(before.standing());
    }

    /// Until the daily reassessment has applied the policy in force, tiers since its
    /// beginning are dated anew by it.
    private CustomerState whileNew(CustomerState state) {
        return isNew(state) ? state.with(state.standing().changedFrom(policies.began())) : state;
    }

    private boolean isNew(CustomerState state) {
        int known = state.standing().policyVersion();
        return known != 0 && known != policy().version() && policies.began().isAfter(Instant.MIN);
    }

    /// Applies a person's decision.
    public ScoringOutcome grant(CustomerState before, OverrideEvent.Granted granted) {
        var given = new GrantedTier(granted.eventId(), granted.tier(), granted.occurredAt(), granted.until());
        var state = before.with(before.standing().grant(given, zone));
        return assess(
                granted.customerId(),
                state,
                whileCatchingUp(),
                CauseOfAssessment.person(granted.eventId(), granted.occurredAt()));
    }

    public ScoringOutcome revoke(CustomerState before, OverrideEvent.Ended ended) {
        var state = before.with(before.standing().revoke(ended.eventId(), ended.occurredAt(), zone));
        return assess(
                ended.customerId(),
                state,
                whileCatchingUp(),
                CauseOfAssessment.person(ended.eventId(), ended.occurredAt()));
    }

    /// Applies a merge or its undoing. It counts from then on.
    ScoringOutcome merged(UUID customerId, CustomerState before, CauseOfAssessment cause) {
        var joinedAt = before.links().joinedAt();
        var state = joinedAt == null ? before : before.with(before.standing().changedFrom(joinedAt));
        return assess(customerId, state, whileCatchingUp(), cause);
    }

    private ScoringOutcome assess(
            UUID customerId, CustomerState before, AssessmentDate today, CauseOfAssessment cause) {
        return outcome(customerId, before, today, assessment(before, today, cause), cause);
    }

    /// By any policy on any day, whatever was published.
    public static Assessment assessment(CustomerState state, TierProgram policy, AssessmentDate today) {
        return agreed(state, Assessor.assess(state.whole(), state.standing(today.date(), policy), policy, today));
    }

    private Assessment assessment(CustomerState state, AssessmentDate today, CauseOfAssessment cause) {
        var standing = state.standing(today.date(), policy());
        return agreed(state, Assessor.assess(state.whole(), standing, policies, today, cause.ofAssessment()));
    }

    private static Assessment agreed(CustomerState state, Assessment assessment) {
        return state.consent().given() ? assessment : assessment.withoutChurn();
    }

    private ScoringOutcome outcome(
            UUID customerId,
            CustomerState before,
            AssessmentDate today,
            Assessment assessment,
            CauseOfAssessment cause) {
        var state = before.assessed(assessment);
        var news = new TierEvents(customerId, before, today, assessment, cause, policies);
        var told = state.isPart() ? List.<TierEvent>of() : news.changes();
        return new ScoringOutcome(
                state, TierEvents.assessed(customerId, state, assessment, now), told, news.inputs(told));
    }

    private AssessmentDate whileCatchingUp() {
        return AssessmentDate.whileCatchingUp(now, zone);
    }
}
