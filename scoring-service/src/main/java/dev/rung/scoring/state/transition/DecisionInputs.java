package dev.rung.scoring.state.transition;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.scoring.assessment.standing.CarriedStanding;
import dev.rung.scoring.state.CustomerState;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import java.util.UUID;

/// The inputs of a decision: on topic `decision-inputs`, from the stream to the sink. Any policy can be asked
/// about it later. Decisions are rare, a few in a customer's life, so some kilobytes each are little.
///
/// @param eventId of the decision
/// @param state the features then, with the standing before: the one after would hide what another policy had
/// made of it
@RegisterForReflection
public record DecisionInputs(String type, UUID eventId, UUID customerId, byte[] state) {

    /// Nothing for a decision without grounds.
    static Optional<DecisionInputs> of(TierEvent event, CustomerState before) {
        var decision = event.decision();
        if (decision == null || decision.grounds() == null) {
            return Optional.empty();
        }
        // what was reached at another time is asked as if nothing had been held
        var asked = event instanceof TierEvent.Redated ? before.with(CarriedStanding.UNRANKED) : before;
        return Optional.of(
                new DecisionInputs("decision-inputs.v1", decision.eventId(), decision.customerId(), asked.bytes()));
    }
}
