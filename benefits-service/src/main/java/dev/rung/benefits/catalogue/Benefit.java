package dev.rung.benefits.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One version of a benefit: a row of `benefits`.
@Entity
@Table(name = "benefits")
class Benefit {

    @Id
    @Column(insertable = false, updatable = false)
    long position;

    String code;
    int version;
    String kind;

    /// A [dev.rung.benefits.catalogue.terms.BenefitContent] as JSON.
    String content;

    String author;
    Instant writtenAt;

    @Nullable
    Instant retiredAt;

    /// For Hibernate, which fills in every field.
    @SuppressWarnings("NullAway.Init")
    protected Benefit() {}
}
