package dev.rung.scoring.policy.version;

import dev.rung.scoring.policy.document.PolicyDocument;
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
class PolicyRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "version")
    @Nullable
    Integer number;

    private String comment;
    private Instant createdAt;

    /// For the database, which checks it; what is read is [#state()], from the columns below.
    private String state;

    /// For the database too.
    private String hash;

    private String document;

    @Convert(converter = Authors.class)
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

    @Nullable
    private Integer refreshOf;

    /// Filled by [#write] or by Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected PolicyRow() {}

    static PolicyRow of(PolicyVersion version) {
        var row = new PolicyRow();
        row.createdAt = version.createdAt();
        row.refreshOf = version.refreshOf();
        row.write(version);
        return row;
    }

    /// All of it but what never changes.
    void write(PolicyVersion version) {
        comment = version.comment();
        document = version.document().text();
        hash = version.document().hash();
        state = version.state().code();
        writers = version.state().writers();
        var approval = version.state().approval();
        if (approval != null) {
            approver = approval.by();
            approvedAt = approval.at();
            approvedHash = approval.hash();
        }
        switch (version.state()) {
            case PolicyState.Draft _, PolicyState.Approved _ -> {}
            case PolicyState.Published published -> {
                effectiveAt = published.effectiveAt();
                publishedAt = published.announced().at();
                publisher = published.announced().by();
                waivedBecause = published.announced().waivedBecause();
            }
            case PolicyState.Withdrawn withdrawn -> withdrawnAt = withdrawn.at();
        }
    }

    PolicyVersion read() {
        return new PolicyVersion(
                Objects.requireNonNull(number, "not kept yet"),
                new PolicyDocument(document),
                comment,
                createdAt,
                state(),
                refreshOf);
    }

    private PolicyState state() {
        var approval = approver == null || approvedAt == null || approvedHash == null
                ? null
                : new Approval(approver, approvedAt, approvedHash);
        if (withdrawnAt != null) {
            return new PolicyState.Withdrawn(writers, approval, withdrawnAt);
        }
        if (approval == null) {
            return new PolicyState.Draft(writers);
        }
        return publishedAt == null || effectiveAt == null || publisher == null
                ? new PolicyState.Approved(writers, approval)
                : new PolicyState.Published(
                        writers, approval, effectiveAt, new Announcement(publisher, publishedAt, waivedBecause));
    }
}
