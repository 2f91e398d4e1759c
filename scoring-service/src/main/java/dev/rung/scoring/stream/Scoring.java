package dev.rung.scoring.stream;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.Assessor;
import dev.rung.scoring.assessment.Policy;
import dev.rung.scoring.assessment.TierStanding;
import dev.rung.scoring.features.Features;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One behaviour of one customer, from the state before to the state after. No store, no clock.
///
/// @param zone the store's, for business dates
record Scoring(Policy policy, ZoneId zone) {

    /// @param assessment of the state after
    /// @param reached told to others where the tier was raised
    record Outcome(CustomerState state, Assessment assessment, TierEvent.@Nullable Reached reached) {}

    /// Takes in what happened for the first time.
    Outcome takeIn(@Nullable CustomerState before, Behaviour behaviour, Behaviour.Event event, Instant now) {
        var today = today(now);
        var added = Features.of(behaviour, event.occurredAt(), zone);
        var features =
                (before == null ? added : before.features().plus(added)).since(today.minusDays(Policy.LONGEST_WINDOW));
        return assess(before, features, event, today);
    }

    /// Assesses anew without anything new: a repetition arrived.
    Outcome again(CustomerState before, Behaviour.Event event, Instant now) {
        return assess(before, before.features(), event, today(now));
    }

    private Outcome assess(@Nullable CustomerState before, Features features, Behaviour.Event event, LocalDate today) {
        var standing = before == null ? new TierStanding.Unranked() : before.standing();
        var assessment = Assessor.assess(features, standing, policy, today);
        var state = new CustomerState(event.externalId(), features, assessment.standing());
        return new Outcome(state, assessment, reached(assessment, event));
    }

    private static TierEvent.@Nullable Reached reached(Assessment assessment, Behaviour.Event event) {
        var climbedFrom = assessment.climbedFrom();
        if (climbedFrom == null) {
            return null;
        }
        return new TierEvent.Reached(
                tierEventId(event, assessment.tier().code()),
                event.customerId(),
                event.externalId(),
                assessment.standing().since(),
                assessment.tier(),
                climbedFrom,
                assessment.growthValue(),
                assessment.policyVersion());
    }

    /// From the customer, the behaviour and the tier: a replay comes to the same id, and every reader recognises it.
    private static UUID tierEventId(Behaviour.Event event, String tier) {
        var name = "tier-reached/" + event.customerId() + "/" + event.eventId() + "/" + tier;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }
}
