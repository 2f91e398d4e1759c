package dev.rung.benefits.catalogue.packages;

import static java.util.Objects.requireNonNull;

import dev.rung.benefits.catalogue.packages.state.PackageState;
import dev.rung.benefits.catalogue.packages.state.PackageState.Approved;
import dev.rung.benefits.catalogue.packages.state.PackageState.Draft;
import dev.rung.benefits.catalogue.packages.state.PackageState.Published;
import dev.rung.benefits.catalogue.packages.state.PackageState.Withdrawn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of `benefit_packages`. The database gives the version.
@Entity
@Table(name = "benefit_packages")
class BenefitPackage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Integer version;

    String comment;

    /// A [PackageDocument] as JSON.
    String document;

    String hash;
    Instant createdAt;
    private String state;
    private String[] writers;

    @Nullable
    private String approver;

    @Nullable
    private Instant approvedAt;

    @Nullable
    private String publisher;

    @Nullable
    private Instant publishedAt;

    @Nullable
    private Instant effectiveAt;

    @Nullable
    private Instant withdrawnAt;

    /// Filled by [#of] or by Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected BenefitPackage() {}

    static BenefitPackage of(String author, Instant createdAt) {
        var drafted = new BenefitPackage();
        drafted.createdAt = createdAt;
        drafted.moveTo(new Draft(List.of(author)));
        return drafted;
    }

    int number() {
        return requireNonNull(version, "not kept yet");
    }

    void replaceDocument(String text, String reason) {
        document = text;
        hash = PackageDocument.hash(text);
        comment = reason;
    }

    PackageState state() {
        var all = Arrays.asList(writers);
        return switch (state) {
            case "DRAFT" -> new Draft(all);
            case "APPROVED" -> new Approved(all, requireNonNull(approver), requireNonNull(approvedAt));
            case "PUBLISHED" ->
                new Published(
                        all,
                        requireNonNull(approver),
                        requireNonNull(approvedAt),
                        requireNonNull(publisher),
                        requireNonNull(publishedAt),
                        requireNonNull(effectiveAt));
            case "WITHDRAWN" -> new Withdrawn(all, requireNonNull(withdrawnAt));
            default -> throw new IllegalStateException("Unknown state of a package: " + state);
        };
    }

    final void moveTo(PackageState next) {
        state = next.code();
        writers = next.writers().toArray(String[]::new);
        switch (next) {
            case Draft _ -> {}
            case Approved approved -> {
                approver = approved.approver();
                approvedAt = approved.approvedAt();
            }
            case Published published -> {
                publisher = published.publisher();
                publishedAt = published.publishedAt();
                effectiveAt = published.effectiveAt();
            }
            case Withdrawn withdrawn -> withdrawnAt = withdrawn.withdrawnAt();
        }
    }
}
