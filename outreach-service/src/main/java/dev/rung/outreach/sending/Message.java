package dev.rung.outreach.sending;

import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.sending.outcome.DeliveryFailure;
import dev.rung.outreach.sending.outcome.MessageState;
import dev.rung.outreach.sending.outcome.MessageState.Claimed;
import dev.rung.outreach.sending.outcome.MessageState.Failed;
import dev.rung.outreach.sending.outcome.MessageState.Planned;
import dev.rung.outreach.sending.outcome.MessageState.Refused;
import dev.rung.outreach.sending.outcome.MessageState.Sent;
import dev.rung.outreach.sending.outcome.MessageState.Unknown;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the send ledger. Rows are inserted by [Messages#plan] and only ever change their state.
@Entity
@Table(name = "messages")
@SuppressWarnings("NullAway.Init")
class Message {

    @Id
    UUID id;

    @Column(updatable = false)
    long seq;

    @Column(updatable = false)
    String occasion;

    @Column(updatable = false)
    UUID customerId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Channel channel;

    @Column(updatable = false)
    UUID occurrence;

    @Column(updatable = false)
    String facts;

    /// When its occasion happened.
    @Column(updatable = false)
    Instant occurredAt;

    @Enumerated(EnumType.STRING)
    Stage stage;

    @Nullable
    String reason;

    int attempts;

    @Column(updatable = false)
    Instant plannedAt;

    Instant dueAt;

    /// Of its occasion; null where nobody traced it.
    @Nullable
    @Column(updatable = false)
    String trace;

    @Nullable
    String claimedBy;

    @Nullable
    Instant claimedAt;

    @Nullable
    Instant endedAt;

    enum Stage {
        PLANNED,
        CLAIMED,
        SENT,
        FAILED,
        UNKNOWN,
        REFUSED;

        /// As metrics and the API call it.
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    MessageState state() {
        return switch (stage) {
            case PLANNED -> new Planned(dueAt);
            case CLAIMED -> new Claimed(known(claimedBy), known(claimedAt));
            case SENT -> new Sent(known(endedAt));
            case FAILED -> new Failed(known(reason), known(endedAt));
            case UNKNOWN -> new Unknown(known(endedAt));
            case REFUSED -> new Refused(known(reason), known(endedAt));
        };
    }

    /// The claim stays on the row in every later state.
    void moveTo(MessageState next) {
        switch (next) {
            case Planned(var due) -> {
                stage = Stage.PLANNED;
                dueAt = due;
            }
            case Claimed(var by, var since) -> {
                stage = Stage.CLAIMED;
                claimedBy = by;
                claimedAt = since;
            }
            case Sent(var at) -> end(Stage.SENT, null, at);
            case Failed(var why, var at) -> end(Stage.FAILED, why, at);
            case Unknown(var since) -> end(Stage.UNKNOWN, DeliveryFailure.OUTCOME_UNKNOWN.code(), since);
            case Refused(var why, var at) -> end(Stage.REFUSED, why, at);
        }
    }

    private void end(Stage end, @Nullable String why, Instant at) {
        stage = end;
        reason = why;
        endedAt = at;
    }

    private static <T> T known(@Nullable T value) {
        return Objects.requireNonNull(value, "the table's checks");
    }
}
