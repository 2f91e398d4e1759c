package dev.rung.outreach.inbox;

import dev.rung.outreach.occasion.Occasion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "inbox_messages")
@SuppressWarnings("NullAway.Init")
class InboxMessage {

    /// The send ledger's id of it.
    @Id
    UUID id;

    /// Grows within one customer in the order in which messages become visible.
    @Column(updatable = false)
    long seq;

    @Column(updatable = false)
    UUID customerId;

    @Column(updatable = false)
    String occasion;

    /// The facts it tells, so that it can be read in another language.
    @Column(updatable = false)
    String facts;

    /// BCP 47 tag of the language it was written in: the title and the body are what was sent.
    @Column(updatable = false)
    String language;

    @Column(updatable = false)
    String title;

    @Column(updatable = false)
    String body;

    @Column(updatable = false)
    Instant sentAt;

    @Nullable
    Instant readAt;

    /// The body in clear.
    @Transient
    String text;

    /// A body that a person wrote is personal data: it is sealed under the customer's key.
    boolean isSealed() {
        return occasion.equals(Occasion.FEEDBACK_REPLY);
    }
}
