package dev.rung.benefits.quote.rule;

import dev.rung.benefits.document.AnsweredDocument;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A row of `stacking_rules`, a [StackingDocument].
@Entity
@Table(name = "stacking_rules")
class StackingVersion extends AnsweredDocument {

    @Id
    int version;

    /// Filled by Hibernate.
    protected StackingVersion() {}

    StackingVersion(int version, String author, Instant createdAt) {
        super(author, createdAt);
        this.version = version;
    }

    @Override
    public int number() {
        return version;
    }

    @Override
    protected String kind() {
        return "stacking-rules";
    }
}
