package dev.rung.outreach.occasion;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// An event that a customer is told about. It is kept as JSON with each message and worded when the message is
/// sent: fields are only ever added, and none says who the customer is.
@RegisterForReflection
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "occasion")
@JsonSubTypes({
    @Type(name = Occasion.TIER_REACHED, value = Occasion.TierReached.class),
    @Type(name = Occasion.TIER_AT_RISK, value = Occasion.TierAtRisk.class),
    @Type(name = Occasion.TIER_IN_GRACE, value = Occasion.TierInGrace.class),
    @Type(name = Occasion.TIER_LOST, value = Occasion.TierLost.class),
    @Type(name = Occasion.FEEDBACK_REPLY, value = Occasion.FeedbackReplied.class)
})
public sealed interface Occasion {

    String TIER_REACHED = "tier-reached";
    String TIER_AT_RISK = "tier-at-risk";
    String TIER_IN_GRACE = "tier-in-grace";
    String TIER_LOST = "tier-lost";
    String FEEDBACK_REPLY = "feedback-reply";

    /// The same for every delivery of the same happening: what makes a second message for it impossible.
    UUID id();

    /// @param id of the tier event
    record TierReached(UUID id, TierRef tier, TierRef before) implements Occasion {}

    /// The tier will be lost unless something is done.
    ///
    /// @param id of the tier event
    /// @param keep until when it is held, and what is missing
    record TierAtRisk(UUID id, TierRef tier, Keep keep) implements Occasion {}

    /// The tier's cycle is over; it is held a little longer.
    ///
    /// @param id of the tier event
    /// @param keep until when it is held, and what is missing
    record TierInGrace(UUID id, TierRef tier, Keep keep) implements Occasion {}

    /// @param id of the tier event
    /// @param tier the one held now
    /// @param reason as the event says it, such as `cycle-end`
    record TierLost(UUID id, TierRef tier, TierRef before, String reason) implements Occasion {}

    /// @param id of the reply, whose text is with feedback-service
    record FeedbackReplied(UUID id, UUID feedbackId) implements Occasion {}

    /// As events, the API and the table call it.
    default String code() {
        return switch (this) {
            case TierReached _ -> TIER_REACHED;
            case TierAtRisk _ -> TIER_AT_RISK;
            case TierInGrace _ -> TIER_IN_GRACE;
            case TierLost _ -> TIER_LOST;
            case FeedbackReplied _ -> FEEDBACK_REPLY;
        };
    }

    default Purpose purpose() {
        return switch (this) {
            case TierReached _ -> Purpose.MARKETING;
            case TierAtRisk _, TierInGrace _, TierLost _ -> Purpose.NOTICE;
            case FeedbackReplied _ -> Purpose.ANSWER;
        };
    }

    default List<Channel> channels() {
        return switch (this) {
            case TierReached _, TierAtRisk _, TierInGrace _, TierLost _ -> List.of(Channel.INBOX, Channel.EMAIL);
            case FeedbackReplied _ -> List.of(Channel.INBOX);
        };
    }

    enum Purpose {
        /// Only as the customer agrees to it on that channel.
        MARKETING,
        /// A message sent whatever the customer agreed to: they lose, or are about to lose, what they have.
        NOTICE,
        /// A notice that the customer asked for.
        ANSWER;

        /// As consents call it: `marketing`. The other two need none.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
