package dev.rung.contracts.feedback;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.rung.contracts.ForOthers;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything on topic `feedback-events`, keyed by customer id. Never what was written: a reply's text is fetched when
/// it is delivered.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = FeedbackEvent.Unrecognised.class)
@JsonSubTypes({
    @Type(name = "feedback-received.v1", value = FeedbackEvent.Received.class),
    @Type(name = "feedback-replied.v1", value = FeedbackEvent.Replied.class),
    @Type(name = "feedback-resolved.v1", value = FeedbackEvent.Resolved.class)
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface FeedbackEvent {

    /// @param kind `review`, `complaint`, `suggestion` or `appeal`
    /// @param decisionId the decision an appeal is about: the event id of a tier event
    /// @param policyVersion the policy that made that decision
    @ForOthers("the store's own reports of feedback")
    record Received(
            UUID eventId,
            UUID customerId,
            Instant occurredAt,
            UUID feedbackId,
            String kind,
            @Nullable UUID decisionId,
            @Nullable Integer policyVersion)
            implements FeedbackEvent {}

    /// A person answered; the customer is to be told.
    record Replied(UUID eventId, UUID customerId, Instant occurredAt, UUID feedbackId, UUID replyId)
            implements FeedbackEvent {}

    /// @param outcome of an appeal: `declined`, the decision stands, or `granted`
    @ForOthers("the store's own reports of feedback")
    record Resolved(
            UUID eventId,
            UUID customerId,
            Instant occurredAt,
            UUID feedbackId,
            @Nullable @JsonInclude(NON_NULL) String outcome)
            implements FeedbackEvent {}

    /// A type that this build does not know yet. Skip it.
    record Unrecognised() implements FeedbackEvent {}
}
