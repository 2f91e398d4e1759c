package dev.rung.benefits.coupon.batch;

import static java.util.Objects.requireNonNull;

import dev.rung.benefits.coupon.batch.BatchState.Closed;
import dev.rung.benefits.coupon.batch.BatchState.Draft;
import dev.rung.benefits.coupon.batch.BatchState.Open;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `coupon_batches`.
@Entity
@Table(name = "coupon_batches")
class CouponBatch {

    @Id
    UUID id;

    @Column(name = "position", insertable = false, updatable = false)
    long seq;

    /// A [dev.rung.benefits.coupon.terms.BatchContent] as JSON.
    String content;

    String author;
    Instant writtenAt;

    /// Counted by those who issue them.
    @Column(insertable = false, updatable = false)
    int issued;

    /// Of the catalogue; null: staff wrote the batch.
    @Nullable
    @Column(insertable = false, updatable = false)
    String benefitCode;

    private String state;

    @Nullable
    private Instant openedAt;

    @Nullable
    private Instant closedAt;

    /// For Hibernate, which fills in every field.
    @SuppressWarnings("NullAway.Init")
    protected CouponBatch() {}

    CouponBatch(UUID id, String content, String author, Instant writtenAt) {
        this.id = id;
        this.content = content;
        this.author = author;
        this.writtenAt = writtenAt;
        this.state = new Draft().code();
    }

    BatchState state() {
        return switch (state) {
            case "draft" -> new Draft();
            case "open" -> new Open(requireNonNull(openedAt));
            case "closed" -> new Closed(requireNonNull(openedAt), requireNonNull(closedAt));
            default -> throw new IllegalStateException("Unknown state of a batch: " + state);
        };
    }

    void moveTo(BatchState next) {
        state = next.code();
        switch (next) {
            case Draft _ -> moved(null, null);
            case Open(var since) -> moved(since, null);
            case Closed(var opened, var at) -> moved(opened, at);
        }
    }

    private void moved(@Nullable Instant opened, @Nullable Instant closed) {
        openedAt = opened;
        closedAt = closed;
    }
}
