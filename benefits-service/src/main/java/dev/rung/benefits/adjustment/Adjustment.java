package dev.rung.benefits.adjustment;

import dev.rung.benefits.adjustment.AdjustmentState.Approved;
import dev.rung.benefits.adjustment.AdjustmentState.Declined;
import dev.rung.benefits.adjustment.AdjustmentState.Requested;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of table `adjustments`; only its [AdjustmentState] ever changes.
@Entity
@Table(name = "adjustments")
class Adjustment {

    @Id
    UUID id;

    @Column(name = "position", insertable = false, updatable = false)
    long seq;

    UUID customerId;
    String externalId;
    long points;
    String reason;

    @Nullable
    String shop;

    String sealedNote;
    String requestedBy;
    Instant requestedAt;

    private String state;

    @Nullable
    private String decidedBy;

    @Nullable
    private Instant decidedAt;

    /// For Hibernate, which fills in every field.
    @SuppressWarnings("NullAway.Init")
    protected Adjustment() {}

    Adjustment(
            UUID id,
            LotHolder customer,
            long points,
            String reason,
            @Nullable String shop,
            String sealedNote,
            String requestedBy,
            Instant requestedAt) {
        this.id = id;
        this.customerId = customer.customerId();
        this.externalId = customer.externalId();
        this.points = points;
        this.reason = reason;
        this.shop = shop;
        this.sealedNote = sealedNote;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
        this.state = new Requested().code();
    }

    AdjustmentState state() {
        if (decidedBy == null || decidedAt == null) {
            return new Requested();
        }
        return state.equals("approved") ? new Approved(decidedBy, decidedAt) : new Declined(decidedBy, decidedAt);
    }

    void moveTo(AdjustmentState next) {
        state = next.code();
        switch (next) {
            case Requested _ -> decide(null, null);
            case Approved(var by, var at) -> decide(by, at);
            case Declined(var by, var at) -> decide(by, at);
        }
    }

    LotHolder holder() {
        return new LotHolder(customerId, externalId);
    }

    /// The source that the ledger knows its points by.
    Source source() {
        return new Source(SourceKind.ADJUSTMENT, id.toString(), shop);
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    private void decide(@Nullable String by, @Nullable Instant at) {
        decidedBy = by;
        decidedAt = at;
    }
}
