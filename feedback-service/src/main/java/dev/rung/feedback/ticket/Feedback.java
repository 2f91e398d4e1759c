package dev.rung.feedback.ticket;

import dev.rung.feedback.ticket.state.AppealOutcome;
import dev.rung.feedback.ticket.state.Ticket;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of table `feedback`; only its [Ticket] ever changes.
@Entity
class Feedback {

    /// The kind of feedback that is about a decision.
    static final String APPEAL = "appeal";

    @Id
    UUID id;

    @Column(name = "position", insertable = false, updatable = false)
    long seq;

    UUID customerId;
    String externalId;
    String kind;
    String sealedText;

    @Nullable
    String orderId;

    @Nullable
    Integer rating;

    @Nullable
    UUID decisionId;

    Instant receivedAt;
    String receivedFrom;

    private String status;

    @Nullable
    private String assignee;

    @Nullable
    private Instant resolvedAt;

    @Nullable
    private String outcome;

    /// For Hibernate, which fills in every field.
    @SuppressWarnings("NullAway.Init")
    protected Feedback() {}

    Ticket ticket() {
        if (assignee == null) {
            return new Ticket.Open();
        }
        if (resolvedAt == null) {
            return new Ticket.Assigned(assignee);
        }
        return new Ticket.Resolved(assignee, resolvedAt, outcome == null ? null : AppealOutcome.of(outcome));
    }

    void moveTo(Ticket ticket) {
        status = ticket.status();
        switch (ticket) {
            case Ticket.Open _ -> {
                assignee = null;
                resolvedAt = null;
            }
            case Ticket.Assigned(var owner) -> {
                assignee = owner;
                resolvedAt = null;
            }
            case Ticket.Resolved(var owner, var at, var end) -> {
                assignee = owner;
                resolvedAt = at;
                outcome = end == null ? null : end.code();
            }
        }
    }

    @Nullable
    String assignee() {
        return assignee;
    }

    @Nullable
    Instant resolvedAt() {
        return resolvedAt;
    }

    @Nullable
    String outcome() {
        return outcome;
    }
}
