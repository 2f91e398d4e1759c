package dev.rung.outreach.trigger;

import dev.rung.contracts.feedback.FeedbackEvent;
import dev.rung.contracts.feedback.FeedbackEvent.Received;
import dev.rung.contracts.feedback.FeedbackEvent.Replied;
import dev.rung.contracts.feedback.FeedbackEvent.Resolved;
import dev.rung.contracts.feedback.FeedbackEvent.SurveyAnswered;
import dev.rung.contracts.feedback.FeedbackEvent.Unrecognised;
import dev.rung.outreach.occasion.Occasion.FeedbackReplied;
import dev.rung.outreach.sending.Planning;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// The answer goes to the inbox whatever the customer consented to: they asked for it.
@ApplicationScoped
@FromTopic(value = "feedback-events", event = FeedbackEvent.class)
class WhenFeedbackRepliedThenPassItOn implements EventDoor<FeedbackEvent> {

    private final Planning planning;

    WhenFeedbackRepliedThenPassItOn(Planning planning) {
        this.planning = planning;
    }

    @Override
    public Uni<Void> on(List<Delivery<FeedbackEvent>> batch) {
        return Delivery.handOn(batch, WhenFeedbackRepliedThenPassItOn::notification, planning::plan);
    }

    private static Optional<Planning.Notification> notification(FeedbackEvent event) {
        return switch (event) {
            case Replied replied ->
                Optional.of(new Planning.Notification(
                        replied.customerId(),
                        replied.occurredAt(),
                        new FeedbackReplied(replied.replyId(), replied.feedbackId())));
            case Received _, Resolved _, SurveyAnswered _, Unrecognised _ -> Optional.empty();
        };
    }
}
