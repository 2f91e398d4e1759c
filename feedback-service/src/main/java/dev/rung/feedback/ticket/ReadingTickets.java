package dev.rung.feedback.ticket;

import dev.rung.platform.page.Page;
import dev.rung.platform.vault.Vault;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Puts tickets and their replies together, in clear text. Made at start, so that a service without a usable master key
/// does not come up.
@Startup
@ApplicationScoped
class ReadingTickets {

    private final Replies replies;
    private final Vault vault;

    ReadingTickets(Replies replies, Vault vault) {
        this.replies = replies;
        this.vault = vault;
    }

    Uni<FeedbackView> view(Feedback feedback) {
        return views(List.of(feedback)).map(List::getFirst);
    }

    /// @param found one more than the page holds, where there are more
    Uni<Page<FeedbackView>> page(List<Feedback> found, int limit) {
        var page = Page.of(found, limit, last -> Long.toString(last.seq));
        return views(page.items()).map(shown -> new Page<>(shown, page.next()));
    }

    /// Fails with 404 where the customer's key is gone: nothing is left to deliver.
    Uni<String> text(Reply reply, UUID customerId) {
        return vault.find(customerId)
                .map(key -> key.orElseThrow(Replies::unknown).openText(reply.id, reply.sealedText));
    }

    private Uni<List<FeedbackView>> views(List<Feedback> shown) {
        var owners = shown.stream().map(feedback -> feedback.customerId).collect(Collectors.toSet());
        return replies.to(shown.stream().map(feedback -> feedback.id).toList())
                .chain(all -> vault.find(owners)
                        .map(keys -> shown.stream()
                                .map(feedback -> FeedbackView.of(feedback, all, keys.get(feedback.customerId)))
                                .toList()));
    }
}
