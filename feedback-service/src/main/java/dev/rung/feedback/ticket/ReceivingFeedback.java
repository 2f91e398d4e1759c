package dev.rung.feedback.ticket;

import dev.rung.contracts.Topic;
import dev.rung.contracts.feedback.FeedbackEvent;
import dev.rung.feedback.decision.Decision;
import dev.rung.feedback.ticket.Tickets.Submission;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.idempotency.IdempotencyKeys;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.vault.DataKey;
import dev.rung.platform.vault.Vault;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stores feedback and appeals, and counts them in `rung_tickets_total{act="received", kind}`. Must be called
/// inside a transaction.
@ApplicationScoped
class ReceivingFeedback {

    private final Tickets tickets;
    private final IdempotencyKeys keys;
    private final Vault vault;
    private final Outbox outbox;
    private final MeterRegistry metrics;
    private final Clock clock;

    ReceivingFeedback(
            Tickets tickets, IdempotencyKeys keys, Vault vault, Outbox outbox, MeterRegistry metrics, Clock clock) {
        this.tickets = tickets;
        this.keys = keys;
        this.vault = vault;
        this.outbox = outbox;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// @param idempotencyKey of the sender; a request with the same key is stored once
    record Sender(String name, @Nullable String idempotencyKey) {}

    record FeedbackContent(
            String kind,
            String text,
            @Nullable String orderId,
            @Nullable Integer rating) {}

    /// @param repeated whether it was stored before
    record FeedbackReceipt(UUID feedbackId, boolean repeated) {}

    Uni<FeedbackReceipt> receive(KnownCustomer customer, FeedbackContent content, Sender sender) {
        return store(customer, content, null, sender);
    }

    /// Refused with 409 while another appeal on the same decision is not resolved.
    Uni<FeedbackReceipt> appeal(KnownCustomer customer, Decision decision, String text, Sender sender) {
        return store(customer, new FeedbackContent(Feedback.APPEAL, text, null, null), decision, sender);
    }

    private Uni<FeedbackReceipt> store(
            KnownCustomer customer, FeedbackContent content, @Nullable Decision decision, Sender sender) {
        return vault.keyOf(customer.customerId()).chain(key -> {
            var submission = submission(customer, content, decision, sender, key);
            return claim(sender, submission)
                    .chain(before -> before.map(id -> sentBefore(id, submission, content.text(), key))
                            .orElseGet(() -> add(submission)));
        });
    }

    private Uni<Optional<UUID>> claim(Sender sender, Submission submission) {
        var key = sender.idempotencyKey();
        return key == null
                ? Uni.createFrom().item(Optional.empty())
                : keys.claim(new IdempotencyKey(sender.name(), "feedback", key), submission.id());
    }

    private Uni<FeedbackReceipt> add(Submission submission) {
        return tickets.add(submission).chain(added -> {
            if (!added) {
                throw appealIsOpen(submission);
            }
            return announce(submission)
                    .invoke(() -> count(submission))
                    .replaceWith(new FeedbackReceipt(submission.id(), false));
        });
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

    private void count(Submission submission) {
        metrics.counter("rung.tickets", "act", "received", "kind", submission.kind())
                .increment();
    }

    private Uni<FeedbackReceipt> sentBefore(UUID id, Submission submission, String text, DataKey customers) {
        return tickets.one(id).map(found -> {
            if (!isTheSame(found, submission, text, customers)) {
                throw IdempotencyKeys.reused();
            }
            return new FeedbackReceipt(found.id, true);
        });
    }

    private static boolean isTheSame(Feedback found, Submission submission, String text, DataKey customers) {
        return found.customerId.equals(submission.customerId())
                && found.kind.equals(submission.kind())
                && Objects.equals(found.orderId, submission.orderId())
                && Objects.equals(found.rating, submission.rating())
                && Objects.equals(found.decisionId, submission.decisionId())
                && customers.openText(found.id, found.sealedText).equals(text);
    }

    private static RuntimeException appealIsOpen(Submission submission) {
        return Problem.of(409, "appeal-open")
                .with("decisionId", String.valueOf(submission.decisionId()))
                .asException();
    }

    private Submission submission(
            KnownCustomer customer,
            FeedbackContent content,
            @Nullable Decision decision,
            Sender sender,
            DataKey customers) {
        var id = UUID.randomUUID();
        return new Submission(
                id,
                customer.customerId(),
                customer.externalId(),
                content.kind(),
                customers.sealText(id, content.text()),
                content.orderId(),
                content.rating(),
                decision == null ? null : decision.id(),
                decision == null ? null : decision.policyVersion(),
                clock.instant(),
                sender.name());
    }
}
