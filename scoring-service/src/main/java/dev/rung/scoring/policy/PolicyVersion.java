package dev.rung.scoring.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row of `policies`. The database gives the number.
@Entity
@Table(name = "policies")
class PolicyVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "version")
    @Nullable
    Integer number;

    String comment;
    Instant createdAt;

    /// For the database, which checks it; [#state()] is read from the columns below.
    String state;

    /// For the database too.
    String hash;

    private String document;

    @Convert(converter = Writers.class)
    private List<String> writers;

    @Nullable
    private String approver;

    @Nullable
    private Instant approvedAt;

    @Nullable
    private String approvedHash;

    @Nullable
    private Instant effectiveAt;

    @Nullable
    private Instant publishedAt;

    @Nullable
    private String publisher;

    @Nullable
    private String waivedBecause;

    @Nullable
    private Instant withdrawnAt;

    /// The version that this one is but for its numbers, which were drawn anew; null: people wrote it.
    @Nullable
    private Integer refreshOf;

    /// For Hibernate, which fills in every field.
    @SuppressWarnings("NullAway.Init")
    protected PolicyVersion() {}

    PolicyVersion(Document document, String comment, Instant createdAt, State state) {
        this.comment = comment;
        this.createdAt = createdAt;
        this.document = document.text();
        this.hash = document.hash();
        this.state = state.code();
        this.writers = state.writers();
        is(state);
    }

    /// @param state carries the approval of what it is a refresh of: rails and cadence were approved there
    static PolicyVersion refresh(int of, Document document, String comment, Instant createdAt, State.Published state) {
        var refresh = new PolicyVersion(document, comment, createdAt, state);
        refresh.refreshOf = of;
        return refresh;
    }

    @Nullable
    Integer refreshOf() {
        return refreshOf;
    }

    int version() {
        return Objects.requireNonNull(number, "not kept yet");
    }

    Document document() {
        return new Document(document);
    }

    void says(Document other) {
        document = other.text();
        hash = other.hash();
    }

    State state() {
        var approval = approver == null || approvedAt == null || approvedHash == null
                ? null
                : new Approval(approver, approvedAt, approvedHash);
        if (withdrawnAt != null) {
            return new State.Withdrawn(writers, approval, withdrawnAt);
        }
        if (approval == null) {
            return new State.Draft(writers);
        }
        return publishedAt == null || effectiveAt == null || publisher == null
                ? new State.Approved(writers, approval)
                : new State.Published(
                        writers, approval, effectiveAt, new Announcement(publisher, publishedAt, waivedBecause));
    }

    State.Published published() {
        if (state() instanceof State.Published published) {
            return published;
        }
        throw new IllegalStateException("Policy v" + version() + " is not published");
    }

    final void is(State next) {
        state = next.code();
        writers = next.writers();
        switch (next) {
            case State.Draft _ -> {}
            case State.Approved approved -> is(approved.approval());
            case State.Published published -> {
                is(published.approval());
                effectiveAt = published.effectiveAt();
                publishedAt = published.announced().at();
                publisher = published.announced().by();
                waivedBecause = published.announced().waivedBecause();
            }
            case State.Withdrawn withdrawn -> withdrawnAt = withdrawn.at();
        }
    }

    private void is(Approval approval) {
        approver = approval.by();
        approvedAt = approval.at();
        approvedHash = approval.hash();
    }
}
