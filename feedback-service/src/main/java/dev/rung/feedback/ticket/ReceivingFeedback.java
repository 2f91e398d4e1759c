package dev.rung.feedback.ticket;

import dev.rung.contracts.Topic;
import dev.rung.contracts.feedback.FeedbackEvent;
import dev.rung.feedback.decision.Decision;
import dev.rung.feedback.seal.TextSeal;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes in what a customer says. Must be called inside a transaction.
@ApplicationScoped
class ReceivingFeedback {

    private static final String APPEAL = "appeal";

    private final Tickets desk;
    private final TextSeal seal;
    private final Outbox outbox;
    private final Clock clock;

    ReceivingFeedback(Tickets desk, TextSeal seal, Outbox outbox, Clock clock) {
        this.desk = desk;
        this.seal = seal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param idempotencyKey of the sender; what was sent with it before is not taken again
    record Sender(String name, @Nullable String idempotencyKey) {}

    record Words(
            String kind,
            String text,
            @Nullable String orderId,
            @Nullable Integer rating) {}

    /// @param again whether it was here already
    record Received(UUID feedbackId, boolean again) {}

    Uni<Received> receive(KnownCustomer customer, Words words, Sender sender) {
        return take(submission(customer, words, null, sender), words.text());
    }

    /// Refused with 409 while another appeal on the same decision is not resolved.
    Uni<Received> appeal(KnownCustomer customer, Decision decision, String text, Sender sender) {
        return take(submission(customer, new Words(APPEAL, text, null, null), decision, sender), text);
    }

    private Uni<Received> take(Submission submission, String text) {
        return desk.add(submission)
                .chain(added -> added
                        ? announce(submission).replaceWith(new Received(submission.id(), false))
                        : sentBefore(submission, text));
    }

    private Uni<Void> announce(Submission submission) {
        return outbox.add(
                Topic.FEEDBACK_EVENTS,
                submission.customerId().toString(),
                new FeedbackEvent.Received(
                        UUID.randomUUID(),
                        submission.customerId(),
                        submission.receivedAt(),
                        submission.id(),
                        submission.kind(),
                        submission.decisionId(),
                        submission.policyVersion()));
    }

    /// Which of the two indexes refused it: the sender's key, or else the open appeal.
    private Uni<Received> sentBefore(Submission submission, String text) {
        var key = submission.idempotencyKey();
        if (key == null) {
            throw appealIsOpen(submission);
        }
        return desk.sentBefore(submission.receivedFrom(), key).map(found -> {
            if (found == null) {
                throw appealIsOpen(submission);
            }
            if (!isTheSame(found, submission, text)) {
                throw Problem.of(409, "idempotency-key-reused").asException();
            }
            return new Received(found.id, true);
        });
    }

    private boolean isTheSame(Feedback found, Submission submission, String text) {
        return found.customerId.equals(submission.customerId())
                && found.kind.equals(submission.kind())
                && Objects.equals(found.orderId, submission.orderId())
                && Objects.equals(found.rating, submission.rating())
                && Objects.equals(found.decisionId, submission.decisionId())
                && seal.open(found.id, found.sealedText).equals(text);
    }

    private static RuntimeException appealIsOpen(Submission submission) {
        return Problem.of(409, "appeal-open")
                .with("decisionId", String.valueOf(submission.decisionId()))
                .asException();
    }

    private Submission submission(KnownCustomer customer, Words words, @Nullable Decision decision, Sender sender) {
        var id = UUID.randomUUID();
        return new Submission(
                id,
                customer.customerId(),
                customer.externalId(),
                words.kind(),
                seal.seal(id, words.text()),
                words.orderId(),
                words.rating(),
                decision == null ? null : decision.id(),
                decision == null ? null : decision.policyVersion(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                sender.name(),
                sender.idempotencyKey());
    }
}
