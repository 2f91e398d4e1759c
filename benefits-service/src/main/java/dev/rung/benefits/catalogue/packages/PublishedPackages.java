package dev.rung.benefits.catalogue.packages;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.rung.benefits.catalogue.BenefitCatalogue;
import dev.rung.benefits.catalogue.packages.PackageDocument.PackagedBenefit;
import dev.rung.benefits.catalogue.packages.PackageDocument.TierPackage;
import dev.rung.benefits.catalogue.packages.PackageSchedule.ScheduledPackage;
import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.document.DocumentState.Approved;
import dev.rung.benefits.document.DocumentState.Draft;
import dev.rung.benefits.document.DocumentState.Published;
import dev.rung.benefits.document.DocumentState.Withdrawn;
import dev.rung.platform.json.JsonText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The published packages, as other features read them. A store has few, so all are read.
@ApplicationScoped
public class PublishedPackages {

    private final BenefitPackages packages;
    private final BenefitCatalogue catalogue;
    private final JsonText json;

    PublishedPackages(BenefitPackages packages, BenefitCatalogue catalogue, JsonText json) {
        this.packages = packages;
        this.catalogue = catalogue;
        this.json = json;
    }

    public Uni<PackageSchedule> schedule() {
        return packages.published().chain(found -> {
            var codes = found.stream()
                    .map(this::document)
                    .map(PackageDocument::codes)
                    .flatMap(Collection::stream)
                    .collect(toSet());
            return catalogue.versions(codes).map(items -> schedule(found, items));
        });
    }

    private PackageSchedule schedule(List<BenefitPackage> found, List<CatalogueItem> items) {
        var byVersion =
                items.stream().collect(toMap(item -> new PackagedBenefit(item.code(), item.version()), identity()));
        return new PackageSchedule(
                found.stream().flatMap(one -> scheduled(one, byVersion)).toList());
    }

    private Stream<ScheduledPackage> scheduled(BenefitPackage one, Map<PackagedBenefit, CatalogueItem> items) {
        return switch (one.state()) {
            case Published published ->
                Stream.of(new ScheduledPackage(
                        one.number(),
                        published.effectiveAt(),
                        document(one).tiers().stream()
                                .collect(toMap(TierPackage::tier, tier -> benefits(tier, items)))));
            case Draft _, Approved _, Withdrawn _ -> Stream.empty();
        };
    }

    private static List<CatalogueItem> benefits(TierPackage tier, Map<PackagedBenefit, CatalogueItem> items) {
        return tier.benefits().stream().map(items::get).filter(Objects::nonNull).toList();
    }

    private PackageDocument document(BenefitPackage one) {
        return json.read(one.text(), PackageDocument.class);
    }
}
