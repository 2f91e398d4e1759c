package dev.rung.benefits.earning.version;

import dev.rung.benefits.document.AnsweredDocument;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A row of `earning_rule_versions`, a `RuleProposal`.
@Entity
@Table(name = "earning_rule_versions")
class EarningRuleVersion extends AnsweredDocument {

    @Id
    int version;

    /// Null: it is not published.
    @Nullable
    LocalDate effectiveOn;

    /// Filled by Hibernate.
    protected EarningRuleVersion() {}

    EarningRuleVersion(int version, String author, Instant createdAt) {
        super(author, createdAt);
        this.version = version;
    }

    @Override
    public int number() {
        return version;
    }

    @Override
    protected String kind() {
        return "earning-rules";
    }
}
