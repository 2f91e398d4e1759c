package dev.rung.outreach.trigger;

import dev.rung.contracts.feedback.FeedbackEvent;
import dev.rung.contracts.feedback.FeedbackEvent.Received;
import dev.rung.contracts.feedback.FeedbackEvent.Replied;
import dev.rung.contracts.feedback.FeedbackEvent.Resolved;
import dev.rung.contracts.feedback.FeedbackEvent.Unrecognised;
import dev.rung.outreach.occasion.Occasion.FeedbackReplied;
import dev.rung.outreach.sending.Planning;
import dev.rung.outreach.sending.Planning.News;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// The customer finds the answer in the inbox, whatever they agreed to: they asked for it.
@ApplicationScoped
class WhenFeedbackRepliedThenPassItOn {

    private final Planning planning;

    WhenFeedbackRepliedThenPassItOn(Planning planning) {
        this.planning = planning;
    }

    @Incoming("feedback-events")
    Uni<Void> on(FeedbackEvent event) {
        return switch (event) {
            case Replied replied ->
                planning.tell(List.of(
                        new News(replied.customerId(), new FeedbackReplied(replied.replyId(), replied.feedbackId()))));
            case Received _, Resolved _, Unrecognised _ -> Uni.createFrom().voidItem();
        };
    }
}
