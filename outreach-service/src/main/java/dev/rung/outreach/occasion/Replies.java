package dev.rung.outreach.occasion;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Agents' answers, asked of feedback-service on delivery.
@ApplicationScoped
class Replies {

    private static final int NOT_FOUND = 404;

    private final FeedbackClient feedback;

    Replies(@RestClient FeedbackClient feedback) {
        this.feedback = feedback;
    }

    /// Fails while feedback-service is away.
    ///
    /// @return nothing where feedback-service does not know the reply
    Uni<Optional<FeedbackClient.Reply>> find(UUID feedbackId, UUID replyId) {
        return feedback.reply(feedbackId, replyId)
                .map(Optional::of)
                .onFailure(Replies::isUnknown)
                .recoverWithItem(Optional.empty());
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == NOT_FOUND;
    }
}
