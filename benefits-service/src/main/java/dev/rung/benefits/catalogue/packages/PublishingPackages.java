package dev.rung.benefits.catalogue.packages;

import dev.rung.benefits.catalogue.packages.PackageDocument.PackagedBenefit;
import dev.rung.benefits.catalogue.packages.PackageDocument.TierPackage;
import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.document.DocumentLifePolicy;
import dev.rung.contracts.Topic;
import dev.rung.contracts.benefits.BenefitTermsEvent;
import dev.rung.contracts.benefits.BenefitTermsEvent.PackagePublished;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes an approved package count from a time on: row, costs on their topic and audit in the caller's
/// transaction, one publication after the other.
@ApplicationScoped
class PublishingPackages {

    private final BenefitPackages packages;
    private final CheckingPackages checking;
    private final Outbox outbox;
    private final Audit audit;
    private final JsonText json;
    private final Clock clock;

    PublishingPackages(
            BenefitPackages packages,
            CheckingPackages checking,
            Outbox outbox,
            Audit audit,
            JsonText json,
            Clock clock) {
        this.packages = packages;
        this.checking = checking;
        this.outbox = outbox;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /// @param wanted null: at once
    Uni<BenefitPackage> publish(int version, @Nullable Instant wanted, String publisher) {
        var now = clock.instant();
        var effectiveAt = wanted == null ? now : JsonRows.toMicroseconds(wanted);
        if (effectiveAt.isBefore(now)) {
            throw Problem.of(422, "package-in-the-past").asException();
        }
        return packages.lockForPublication()
                .chain(() -> packages.lock(version))
                .call(found -> packages.published().invoke(published -> mustBeNewest(found, published)))
                .invoke(found -> found.take(
                        DocumentLifePolicy.publish(found.state(), publisher, now, effectiveAt), "publication"))
                .call(found -> announce(found, now, effectiveAt))
                .call(found -> audit.record(
                        publisher,
                        "package.published",
                        "package v" + found.number(),
                        Map.of("hash", found.hash(), "effectiveAt", effectiveAt)));
    }

    private Uni<Void> announce(BenefitPackage found, Instant now, Instant effectiveAt) {
        var document = json.read(found.text(), PackageDocument.class);
        return checking.stillSound(document)
                .chain(items -> outbox.add(
                        Topic.BENEFIT_TERMS,
                        "v" + found.number(),
                        new PackagePublished(
                                UUID.randomUUID(), found.number(), effectiveAt, now, tiers(document, items))));
    }

    /// In force is the highest version whose time has come, so a lower one would never count.
    private static void mustBeNewest(BenefitPackage found, List<BenefitPackage> published) {
        published.stream()
                .map(BenefitPackage::number)
                .filter(other -> other > found.number())
                .findFirst()
                .ifPresent(by -> {
                    throw Problem.of(409, "package-overtaken").with("by", by).asException();
                });
    }

    private static List<BenefitTermsEvent.TierTerms> tiers(
            PackageDocument document, Map<PackagedBenefit, CatalogueItem> items) {
        return document.tiers().stream().map(tier -> tier(tier, items)).toList();
    }

    private static BenefitTermsEvent.TierTerms tier(TierPackage tier, Map<PackagedBenefit, CatalogueItem> items) {
        return new BenefitTermsEvent.TierTerms(
                tier.tier(),
                tier.benefits().stream()
                        .map(items::get)
                        .filter(Objects::nonNull)
                        .map(item -> new BenefitTermsEvent.BenefitCost(
                                item.code(),
                                item.version(),
                                item.terms().kind().code(),
                                item.quota().count(),
                                item.quota().period().code(),
                                item.cost()))
                        .toList());
    }
}
