package dev.rung.feedback.ticket;

import dev.rung.contracts.Topic;
import dev.rung.contracts.feedback.FeedbackEvent;
import dev.rung.feedback.ticket.state.AppealOutcome;
import dev.rung.feedback.ticket.state.Resolution;
import dev.rung.feedback.ticket.state.Ticket;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.idempotency.IdempotencyKeys;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.vault.Vault;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agent's work on a ticket. Each act locks the ticket, asks its state and is audited, in
/// the caller's transaction; `rung_tickets_total{act, kind}` counts them.
@ApplicationScoped
class HandlingTickets {

    private final Tickets tickets;
    private final Replies replies;
    private final IdempotencyKeys keys;
    private final Vault vault;
    private final Outbox outbox;
    private final Audit audit;
    private final MeterRegistry metrics;
    private final Clock clock;

    HandlingTickets(
            Tickets tickets,
            Replies replies,
            IdempotencyKeys keys,
            Vault vault,
            Outbox outbox,
            Audit audit,
            MeterRegistry metrics,
            Clock clock) {
        this.tickets = tickets;
        this.replies = replies;
        this.keys = keys;
        this.vault = vault;
        this.outbox = outbox;
        this.audit = audit;
        this.metrics = metrics;
        this.clock = clock;
    }

    Uni<Feedback> assign(UUID id, String assignee, String actor) {
        return tickets.lock(id)
                .invoke(feedback -> feedback.moveTo(
                        feedback.ticket().assignedTo(assignee).orElseThrow(() -> notPossible(feedback, "assignment"))))
                .call(feedback -> record(actor, "feedback.assigned", feedback, Map.of("assignee", assignee)))
                .invoke(feedback -> count(feedback, "assigned"));
    }

    /// @param key of the request; one with the same key is written once
    Uni<Reply> reply(UUID id, String text, String actor, @Nullable String key) {
        var replyId = UUID.randomUUID();
        return tickets.lock(id)
                .chain(feedback -> claim(actor, key, replyId)
                        .chain(before -> before.map(known -> writtenBefore(feedback, known, text))
                                .orElseGet(() -> writeIfAccepted(feedback, replyId, text, actor))));
    }

    private Uni<Optional<UUID>> claim(String actor, @Nullable String key, UUID replyId) {
        return key == null
                ? Uni.createFrom().item(Optional.empty())
                : keys.claim(new IdempotencyKey(actor, "reply", key), replyId);
    }

    private Uni<Reply> writtenBefore(Feedback feedback, UUID replyId, String text) {
        return vault.keyOf(feedback.customerId)
                .chain(key -> replies.findById(replyId).invoke(reply -> {
                    if (!reply.feedbackId.equals(feedback.id)
                            || !text.equals(key.openText(reply.id, reply.sealedText))) {
                        throw IdempotencyKeys.reused();
                    }
                }));
    }

    private Uni<Reply> writeIfAccepted(Feedback feedback, UUID replyId, String text, String actor) {
        if (!feedback.ticket().acceptsReplies()) {
            throw notPossible(feedback, "reply");
        }
        return write(feedback, replyId, text, actor);
    }

    /// The last words are a reply, and reach the customer as every reply does.
    Uni<Feedback> resolve(UUID id, Resolution wanted, String actor) {
        var text = wanted.text();
        return tickets.lock(id)
                .invoke(feedback -> feedback.moveTo(resolved(feedback, wanted)))
                .call(feedback ->
                        text == null ? Uni.createFrom().voidItem() : write(feedback, UUID.randomUUID(), text, actor))
                .call(feedback -> announceEnd(feedback, wanted.outcome(), actor))
                .invoke(feedback -> count(feedback, "resolved"));
    }

    private Ticket resolved(Feedback feedback, Resolution wanted) {
        var next = feedback.ticket()
                .resolved(clock.instant(), wanted.outcome())
                .orElseThrow(() -> notPossible(feedback, "resolution"));
        wanted.flaw(feedback.kind.equals(Feedback.APPEAL)).ifPresent(flaw -> {
            throw flaw.asException();
        });
        return next;
    }

    private Uni<Void> announceEnd(Feedback feedback, @Nullable AppealOutcome outcome, String actor) {
        var code = outcome == null ? null : outcome.code();
        var event =
                new FeedbackEvent.Resolved(UUID.randomUUID(), feedback.customerId, clock.instant(), feedback.id, code);
        return announce(feedback, event)
                .chain(() -> record(
                        actor, "feedback.resolved", feedback, code == null ? Map.of() : Map.of("outcome", code)));
    }

    private Uni<Reply> write(Feedback feedback, UUID id, String text, String actor) {
        return vault.keyOf(feedback.customerId)
                .chain(key ->
                        replies.persist(new Reply(id, feedback.id, key.sealText(id, text), actor, clock.instant())))
                .call(reply -> announce(
                        feedback,
                        new FeedbackEvent.Replied(
                                UUID.randomUUID(), feedback.customerId, reply.writtenAt, feedback.id, id)))
                .call(() -> record(actor, "feedback.replied", feedback, Map.of("reply", id.toString())))
                .invoke(() -> count(feedback, "replied"));
    }

    /// With the customer, so that the audit is found by them.
    private Uni<Void> record(String actor, String action, Feedback feedback, Map<String, String> details) {
        var all = new HashMap<>(details);
        all.put("customerId", feedback.customerId.toString());
        return audit.record(actor, action, feedback.id.toString(), all);
    }

    private Uni<Void> announce(Feedback feedback, FeedbackEvent event) {
        return outbox.add(Topic.FEEDBACK_EVENTS, feedback.customerId.toString(), event);
    }

    private void count(Feedback feedback, String act) {
        metrics.counter("rung.tickets", "act", act, "kind", feedback.kind).increment();
    }

    private static RuntimeException notPossible(Feedback feedback, String wanted) {
        return Problem.of(409, "not-possible-now")
                .with("state", feedback.ticket().status())
                .with("wanted", wanted)
                .asException();
    }
}
