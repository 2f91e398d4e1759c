package dev.rung.customer.merge;

import static java.util.Objects.requireNonNull;

import dev.rung.customer.merge.MergeState.Merged;
import dev.rung.customer.merge.MergeState.Proposed;
import dev.rung.customer.merge.MergeState.Undone;
import dev.rung.customer.merge.MergeState.Withdrawn;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of table `customer_merge`; only its [MergeState] ever changes.
@Entity
@Table(name = "customer_merge")
class Merge {

    @Id
    UUID mergeId;

    @Column(insertable = false, updatable = false)
    long position;

    UUID fromCustomer;
    UUID intoCustomer;
    String reason;
    String proposedBy;
    Instant proposedAt;

    private String state;

    @Nullable
    private String decidedBy;

    @Nullable
    private Instant decidedAt;

    @Nullable
    private String undoneBy;

    @Nullable
    private Instant undoneAt;

    @Nullable
    private String undoneFor;

    /// For Hibernate, which fills in every field.
    @SuppressWarnings("NullAway.Init")
    protected Merge() {}

    Merge(UUID mergeId, UUID from, UUID into, String reason, String proposedBy, Instant proposedAt) {
        this.mergeId = mergeId;
        this.fromCustomer = from;
        this.intoCustomer = into;
        this.reason = reason;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
        this.state = new Proposed(proposedBy).code();
    }

    MergeState state() {
        return switch (state) {
            case "proposed" -> new Proposed(proposedBy);
            case "withdrawn" -> new Withdrawn(requireNonNull(decidedBy), requireNonNull(decidedAt));
            case "merged" -> new Merged(requireNonNull(decidedBy), requireNonNull(decidedAt));
            case "undone" ->
                new Undone(
                        requireNonNull(decidedBy),
                        requireNonNull(decidedAt),
                        requireNonNull(undoneBy),
                        requireNonNull(undoneAt),
                        requireNonNull(undoneFor));
            default -> throw new IllegalStateException("No state of a merge: " + state);
        };
    }

    void moveTo(MergeState next) {
        state = next.code();
        switch (next) {
            case Proposed _ -> decide(null, null);
            case Withdrawn(var by, var at) -> decide(by, at);
            case Merged(var by, var at) -> decide(by, at);
            case Undone(var approver, var mergedAt, var by, var at, var why) -> {
                decide(approver, mergedAt);
                undoneBy = by;
                undoneAt = at;
                undoneFor = why;
            }
        }
    }

    private void decide(@Nullable String by, @Nullable Instant at) {
        decidedBy = by;
        decidedAt = at;
    }
}
