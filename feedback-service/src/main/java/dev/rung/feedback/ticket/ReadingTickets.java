package dev.rung.feedback.ticket;

import dev.rung.feedback.seal.TextSeal;
import dev.rung.platform.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Puts tickets and their replies together, in clear text.
@ApplicationScoped
class ReadingTickets {

    private final Replies replies;
    private final TextSeal seal;

    ReadingTickets(Replies replies, TextSeal seal) {
        this.replies = replies;
        this.seal = seal;
    }

    Uni<FeedbackView> view(Feedback feedback) {
        return replies.to(List.of(feedback.id)).map(found -> FeedbackView.of(feedback, found, seal));
    }

    /// @param found one more than the page holds, where there are more
    Uni<Page<FeedbackView>> page(List<Feedback> found, int limit) {
        var shown = found.stream().limit(limit).toList();
        var next = found.size() > limit ? Long.toString(shown.getLast().seq) : null;
        return replies.to(shown.stream().map(feedback -> feedback.id).toList())
                .map(all -> new Page<>(
                        shown.stream()
                                .map(feedback -> FeedbackView.of(feedback, all, seal))
                                .toList(),
                        next));
    }

    String text(Reply reply) {
        return seal.open(reply.id, reply.sealedText);
    }
}
