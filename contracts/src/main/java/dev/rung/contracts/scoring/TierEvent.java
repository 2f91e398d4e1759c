package dev.rung.contracts.scoring;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Component;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.contracts.scoring.AssessmentEvent.Rfm;
import dev.rung.contracts.scoring.AssessmentEvent.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything on topic `tier-events`, keyed by customer id: what changed in a customer's standing. Each is a decision
/// that the customer may appeal against, by its event id.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = TierEvent.Unrecognised.class)
@JsonSubTypes({
    @Type(name = "tier-reached.v1", value = TierEvent.Reached.class),
    @Type(name = "tier-at-risk.v1", value = TierEvent.AtRisk.class),
    @Type(name = "tier-in-grace.v1", value = TierEvent.InGrace.class),
    @Type(name = "tier-kept.v1", value = TierEvent.Kept.class),
    @Type(name = "tier-lost.v1", value = TierEvent.Lost.class),
    @Type(name = "churn-warned.v1", value = TierEvent.ChurnWarned.class),
    @Type(name = "customer-dormant.v1", value = TierEvent.Dormant.class),
    @Type(name = "customer-woken.v1", value = TierEvent.Woken.class)
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface TierEvent {

    /// What every decision says. A type this build does not know answers with null.
    default @Nullable Decision decision() {
        return null;
    }

    /// @param eventId made from the customer and what led here, so that a replay makes the same one
    /// @param occurredAt when what led here occurred, or the last thing the customer did where that is later: the
    ///     standing counts from this moment on
    /// @param policyVersion the policy that decided, for whoever must explain the decision later
    /// @param grounds what it was decided from; absent from the events of earlier builds
    record Decision(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            int policyVersion,
            @Nullable @JsonInclude(NON_NULL) Grounds grounds) {

        /// As earlier builds told it.
        public Decision(UUID eventId, UUID customerId, String externalId, Instant occurredAt, int policyVersion) {
            this(eventId, customerId, externalId, occurredAt, policyVersion, null);
        }
    }

    /// What a decision was made from, and the sum that it came to. The same policy asked again about `state` and
    /// `on` comes to the same sum; another policy may be asked as well.
    ///
    /// @param standing as the customer saw it from then on
    /// @param growthValue the sum of the components' points
    /// @param next what would have raised the tier; absent on the highest
    /// @param keep what would have kept it
    /// @param on the business date of the assessment, which is later than the behaviour where that came late
    /// @param settled whether time led here, and not behaviour
    /// @param revision of the assessment: the later decision about a customer has the higher one
    /// @param state the features then, with the standing before, in scoring's own format, base64; of no use to
    ///     others
    record Grounds(
            Standing standing,
            long growthValue,
            List<Component> components,
            Rfm rfm,
            @Nullable Next next,
            Keep keep,
            LocalDate on,
            boolean settled,
            long revision,
            String state) {}

    /// The customer stands higher than before.
    ///
    /// @param eventId made from the customer and the behaviour that led here, so that a replay makes the same one
    /// @param occurredAt as in [Decision]: the tier counts from this moment on
    /// @param policyVersion the policy that decided, for whoever must explain the decision later
    /// @param grounds what it was decided from; absent from the events of earlier builds
    record Reached(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            TierRef tier,
            TierRef before,
            long growthValue,
            int policyVersion,
            @Nullable @JsonInclude(NON_NULL) Grounds grounds)
            implements TierEvent {

        /// As earlier builds told it.
        public Reached(
                UUID eventId,
                UUID customerId,
                String externalId,
                Instant occurredAt,
                TierRef tier,
                TierRef before,
                long growthValue,
                int policyVersion) {
            this(eventId, customerId, externalId, occurredAt, tier, before, growthValue, policyVersion, null);
        }

        @Override
        public Decision decision() {
            return new Decision(eventId, customerId, externalId, occurredAt, policyVersion, grounds);
        }
    }

    /// The end of the cycle is near and the tier is not earned again yet. Nothing is lost so far.
    ///
    /// @param keep until when and what is missing
    record AtRisk(@JsonUnwrapped Decision decision, TierRef tier, Keep keep) implements TierEvent {}

    /// The cycle is over and the tier was not earned again. It is held a little longer.
    ///
    /// @param keep until when and what is missing
    record InGrace(@JsonUnwrapped Decision decision, TierRef tier, Keep keep) implements TierEvent {}

    /// The tier that was at risk or in grace is safe again, or it was renewed for another cycle without having been.
    ///
    /// @param until the last day of the cycle it is safe for
    record Kept(@JsonUnwrapped Decision decision, TierRef tier, LocalDate until) implements TierEvent {}

    /// The customer stands lower than before.
    ///
    /// @param reason `cycle-end` after warning and grace, `refund` where money went back that the tier was reached
    ///     with, `override-end` where a tier that a person granted ran out, `policy` where a new one asks for more,
    ///     `merge-undone` where it came from another customer who is part of this one no longer
    record Lost(@JsonUnwrapped Decision decision, TierRef tier, TierRef before, long growthValue, String reason)
            implements TierEvent {}

    /// The customer may leave; told once each time the level rises.
    ///
    /// @param level `middle` or `high`
    /// @param reasons codes, the weightiest first, such as `silence`, `fewer-orders`, `smaller-orders`, `incident`,
    ///     `tier-lost`
    record ChurnWarned(@JsonUnwrapped Decision decision, String level, List<String> reasons) implements TierEvent {}

    /// The customer has been silent for long, by their own rhythm.
    record Dormant(@JsonUnwrapped Decision decision, long silentDays) implements TierEvent {}

    /// A dormant or lost customer bought again.
    ///
    /// @param silentDays how long they had been silent
    record Woken(@JsonUnwrapped Decision decision, long silentDays) implements TierEvent {}

    /// A type that this build does not know yet: a newer scoring-service is running. Skip it.
    record Unrecognised() implements TierEvent {}
}
