package dev.rung.feedback.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

@Entity
class Reply {

    @Id
    UUID id;

    @Column(name = "position", insertable = false, updatable = false)
    long seq;

    UUID feedbackId;
    String sealedText;
    String author;
    Instant writtenAt;

    /// For Hibernate, which fills in every field.
    @SuppressWarnings("NullAway.Init")
    protected Reply() {}

    Reply(UUID id, UUID feedbackId, String sealedText, String author, Instant writtenAt) {
        this.id = id;
        this.feedbackId = feedbackId;
        this.sealedText = sealedText;
        this.author = author;
        this.writtenAt = writtenAt;
    }
}
