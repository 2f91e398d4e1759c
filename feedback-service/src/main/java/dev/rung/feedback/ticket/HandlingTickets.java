package dev.rung.feedback.ticket;

import dev.rung.contracts.Topic;
import dev.rung.contracts.feedback.FeedbackEvent;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.vault.Vault;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/// An agent's work on a ticket. Each act locks the ticket, asks its state and is audited, in
/// the caller's transaction; `rung_tickets_total{act, kind}` counts them.
@ApplicationScoped
class HandlingTickets {

    private final Tickets tickets;
    private final Replies replies;
    private final Vault vault;
    private final Outbox outbox;
    private final Audit audit;
    private final MeterRegistry metrics;
    private final Clock clock;

    HandlingTickets(
            Tickets tickets,
            Replies replies,
            Vault vault,
            Outbox outbox,
            Audit audit,
            MeterRegistry metrics,
            Clock clock) {
        this.tickets = tickets;
        this.replies = replies;
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
                .call(() -> audit.record(actor, "feedback.assigned", id.toString(), Map.of("assignee", assignee)))
                .invoke(feedback -> count(feedback, "assigned"));
    }

    Uni<Reply> reply(UUID id, String text, String actor) {
        return tickets.lock(id)
                .invoke(feedback -> {
                    if (!feedback.ticket().acceptsReplies()) {
                        throw notPossible(feedback, "reply");
                    }
                })
                .chain(feedback -> write(feedback, text, actor));
    }

    Uni<Feedback> resolve(UUID id, String actor) {
        var now = clock.instant();
        return tickets.lock(id)
                .invoke(feedback -> feedback.moveTo(
                        feedback.ticket().resolved(now).orElseThrow(() -> notPossible(feedback, "resolution"))))
                .call(feedback ->
                        announce(feedback, new FeedbackEvent.Resolved(UUID.randomUUID(), feedback.customerId, now, id)))
                .call(() -> audit.record(actor, "feedback.resolved", id.toString(), Map.of()))
                .invoke(feedback -> count(feedback, "resolved"));
    }

    private Uni<Reply> write(Feedback feedback, String text, String actor) {
        var id = UUID.randomUUID();
        return vault.keyOf(feedback.customerId)
                .chain(key ->
                        replies.persist(new Reply(id, feedback.id, key.sealText(id, text), actor, clock.instant())))
                .call(reply -> announce(
                        feedback,
                        new FeedbackEvent.Replied(
                                UUID.randomUUID(), feedback.customerId, reply.writtenAt, feedback.id, id)))
                .call(() ->
                        audit.record(actor, "feedback.replied", feedback.id.toString(), Map.of("reply", id.toString())))
                .invoke(() -> count(feedback, "replied"));
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
