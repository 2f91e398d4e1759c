package dev.rung.feedback.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of table `feedback`; only its [Ticket] ever changes.
@Entity
class Feedback {

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

    @Nullable
    String idempotencyKey;

    private String status;

    @Nullable
    private String assignee;

    @Nullable
    private Instant resolvedAt;

    /// For Hibernate, which fills in every field.
    @SuppressWarnings("NullAway.Init")
    protected Feedback() {}

    Ticket ticket() {
        if (assignee == null) {
            return new Ticket.Open();
        }
        return resolvedAt == null ? new Ticket.Assigned(assignee) : new Ticket.Resolved(assignee, resolvedAt);
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
            case Ticket.Resolved(var owner, var at) -> {
                assignee = owner;
                resolvedAt = at;
            }
        }
    }

    @Nullable
    String assignee() {
        return assignee;
    }
}
