package dev.rung.contracts.feedback;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.rung.contracts.FromOthers;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything on topic `feedback-events`, keyed by customer id. Never what was written: a reply's text is
/// fetched when it is delivered.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = FeedbackEvent.Unrecognised.class)
@JsonSubTypes({
    @Type(name = "feedback-received.v1", value = FeedbackEvent.Received.class),
    @Type(name = "feedback-replied.v1", value = FeedbackEvent.Replied.class),
    @Type(name = "feedback-resolved.v1", value = FeedbackEvent.Resolved.class),
    @Type(name = "survey-answered.v1", value = FeedbackEvent.SurveyAnswered.class)
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface FeedbackEvent {

    /// @param kind `review`, `complaint`, `suggestion` or `appeal`
    /// @param decisionId the decision an appeal is about: the event id of a tier event
    /// @param policyVersion the policy that made that decision
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
    record Resolved(
            UUID eventId,
            UUID customerId,
            Instant occurredAt,
            UUID feedbackId,
            @Nullable @JsonInclude(NON_NULL) String outcome)
            implements FeedbackEvent {}

    /// A customer answered a survey to its end, for the first time: a later answer to the same survey tells
    /// no more.
    ///
    /// @param externalId the storefront's id of the customer, under which points are given
    @FromOthers("feedback-service, once it has surveys")
    record SurveyAnswered(UUID eventId, UUID customerId, String externalId, Instant occurredAt, UUID surveyId)
            implements FeedbackEvent {}

    /// A type that this build does not know yet. Skip it.
    record Unrecognised() implements FeedbackEvent {}
}
