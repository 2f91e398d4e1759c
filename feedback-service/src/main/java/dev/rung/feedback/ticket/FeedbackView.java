package dev.rung.feedback.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.platform.vault.DataKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A ticket as it is read, by its customer and by agents.
///
/// @param assignee a login of the staff, for staff only
/// @param kind `review`, `complaint`, `suggestion` or `appeal`
/// @param status `open`, `assigned` or `resolved`
/// @param decisionId the decision an appeal is about
/// @param outcome of an appeal that is resolved: `declined`, the decision stands, or `granted`
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedbackView(
        UUID id,
        String externalId,
        String kind,
        String status,
        @Nullable String assignee,
        String text,
        @Nullable String orderId,
        @Nullable Integer rating,
        @Nullable UUID decisionId,
        Instant receivedAt,
        @Nullable Instant resolvedAt,

        @Schema(enumeration = {"declined", "granted"}) @Nullable
        String outcome,

        List<ReplyView> replies) {

    /// Which of the staff has it, or wrote, is not the customer's business.
    FeedbackView forCustomer() {
        return new FeedbackView(
                id,
                externalId,
                kind,
                status,
                null,
                text,
                orderId,
                rating,
                decisionId,
                receivedAt,
                resolvedAt,
                outcome,
                replies.stream().map(ReplyView::forCustomer).toList());
    }

    /// @param author a login of the staff, for staff only; to the customer it is the shop that answers
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReplyView(
            UUID id,
            String text,
            Instant writtenAt,
            @Nullable String author) {

        private ReplyView forCustomer() {
            return new ReplyView(id, text, writtenAt, null);
        }
    }

    /// @param key the customer's; null where it was destroyed, and with it all that was ever written
    static FeedbackView of(Feedback feedback, List<Reply> replies, @Nullable DataKey key) {
        return new FeedbackView(
                feedback.id,
                feedback.externalId,
                feedback.kind,
                feedback.ticket().status(),
                feedback.assignee(),
                text(key, feedback.id, feedback.sealedText),
                feedback.orderId,
                feedback.rating,
                feedback.decisionId,
                feedback.receivedAt,
                feedback.resolvedAt(),
                feedback.outcome(),
                replies.stream()
                        .filter(reply -> reply.feedbackId.equals(feedback.id))
                        .map(reply -> new ReplyView(
                                reply.id, text(key, reply.id, reply.sealedText), reply.writtenAt, reply.author))
                        .toList());
    }

    static String text(@Nullable DataKey key, UUID row, String sealed) {
        return key == null ? "" : key.openText(row, sealed);
    }
}
