package dev.rung.benefits.quote.rule;

import dev.rung.benefits.document.AnsweredDocument;
import dev.rung.benefits.document.DocumentState.Approved;
import dev.rung.benefits.document.DocumentState.Draft;
import dev.rung.benefits.document.DocumentState.Published;
import dev.rung.benefits.document.DocumentState.Withdrawn;
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

    /// The first moment in which it can count instead of this one: by these moments the one that was approved
    /// last is found, also where the clocks of two instances differ.
    Instant replacedAt(Instant now) {
        return switch (state()) {
            case Published published ->
                now.isAfter(published.effectiveAt())
                        ? now
                        : published.effectiveAt().plusMillis(1);
            case Draft _, Approved _, Withdrawn _ -> now;
        };
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
