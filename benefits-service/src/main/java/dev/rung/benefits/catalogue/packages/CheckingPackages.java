package dev.rung.benefits.catalogue.packages;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.catalogue.BenefitCatalogue;
import dev.rung.benefits.catalogue.packages.PackageDocument.PackagedBenefit;
import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.benefits.ladder.Ladders;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Gathers what the policy must know. The refusal of an unsound package lists every fault.
@ApplicationScoped
class CheckingPackages {

    private final BenefitCatalogue catalogue;
    private final Ladders ladders;
    private final PackageSettings settings;
    private final Clock clock;

    CheckingPackages(BenefitCatalogue catalogue, Ladders ladders, PackageSettings settings, Clock clock) {
        this.catalogue = catalogue;
        this.ladders = ladders;
        this.settings = settings;
        this.clock = clock;
    }

    /// A proposal becomes a document that names the newest versions.
    Uni<PackageDocument> sound(List<TierProposal> proposals) {
        var codes = proposals.stream()
                .map(TierProposal::benefits)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        return catalogue
                .toRefer(codes)
                .call(items -> check(proposals, items))
                .map(items -> PackageDocument.of(
                        proposals, items.stream().collect(toMap(CatalogueItem::code, CatalogueItem::version))));
    }

    /// The ladder may have changed since it was drafted.
    Uni<Map<PackagedBenefit, CatalogueItem>> stillSound(PackageDocument document) {
        return catalogue
                .versions(document.codes())
                .map(items -> items.stream()
                        .collect(toMap(item -> new PackagedBenefit(item.code(), item.version()), identity())))
                .call(items -> check(
                        document.proposals(),
                        document.benefits().stream().map(items::get).toList()));
    }

    private Uni<Void> check(List<TierProposal> proposals, List<CatalogueItem> items) {
        var byCode = items.stream().collect(toMap(CatalogueItem::code, identity()));
        return ladders.inForce(clock.instant())
                .map(ladder -> new PackagePolicy(ladder, byCode, settings.discountFloor()).flaws(proposals))
                .invoke(flaws -> {
                    if (!flaws.isEmpty()) {
                        throw DocumentFlaw.refusal("package-unsound", flaws);
                    }
                })
                .replaceWithVoid();
    }
}
