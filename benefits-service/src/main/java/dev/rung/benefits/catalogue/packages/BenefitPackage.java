package dev.rung.benefits.catalogue.packages;

import static java.util.Objects.requireNonNull;

import dev.rung.benefits.document.AnsweredDocument;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `benefit_packages`, a [PackageDocument]. The database gives the version.
@Entity
@Table(name = "benefit_packages")
class BenefitPackage extends AnsweredDocument {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Integer version;

    /// Filled by Hibernate.
    protected BenefitPackage() {}

    BenefitPackage(String author, Instant createdAt) {
        super(author, createdAt);
    }

    @Override
    public int number() {
        return requireNonNull(version, "not kept yet");
    }

    @Override
    protected String kind() {
        return "package";
    }
}
