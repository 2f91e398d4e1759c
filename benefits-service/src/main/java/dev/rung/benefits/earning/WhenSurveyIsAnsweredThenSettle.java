package dev.rung.benefits.earning;

import dev.rung.benefits.earning.facts.Fact.Acted;
import dev.rung.benefits.earning.facts.ReportedFact;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.contracts.feedback.FeedbackEvent;
import dev.rung.contracts.feedback.FeedbackEvent.Received;
import dev.rung.contracts.feedback.FeedbackEvent.Replied;
import dev.rung.contracts.feedback.FeedbackEvent.Resolved;
import dev.rung.contracts.feedback.FeedbackEvent.SurveyAnswered;
import dev.rung.contracts.feedback.FeedbackEvent.Unrecognised;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.EventDoor;
import dev.rung.platform.door.FromTopic;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// An answered survey is an action, as a review is. It happens in no shop.
@ApplicationScoped
@FromTopic(value = "feedback-events", event = FeedbackEvent.class)
class WhenSurveyIsAnsweredThenSettle implements EventDoor<FeedbackEvent> {

    private final Settling settling;

    WhenSurveyIsAnsweredThenSettle(Settling settling) {
        this.settling = settling;
    }

    @Override
    public Uni<Void> on(List<Delivery<FeedbackEvent>> batch) {
        return Delivery.handOn(batch, WhenSurveyIsAnsweredThenSettle::fact, settling::settle);
    }

    private static Optional<ReportedFact> fact(FeedbackEvent event) {
        return switch (event) {
            case SurveyAnswered answered ->
                Optional.of(new ReportedFact(
                        answered.externalId(),
                        new Acted(
                                answered.eventId(),
                                answered.customerId(),
                                answered.occurredAt(),
                                SourceKind.SURVEY,
                                answered.eventId().toString(),
                                null)));
            case Received _, Replied _, Resolved _, Unrecognised _ -> Optional.empty();
        };
    }
}
