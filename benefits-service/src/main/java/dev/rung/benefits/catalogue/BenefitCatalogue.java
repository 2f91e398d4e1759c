package dev.rung.benefits.catalogue;

import dev.rung.benefits.catalogue.terms.BenefitContent;
import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.catalogue.terms.ContentReading;
import dev.rung.benefits.catalogue.terms.ContentReading.InvalidContent;
import dev.rung.benefits.catalogue.terms.ContentReading.ValidContent;
import dev.rung.platform.json.JsonText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/// The catalogue as other features read it.
@ApplicationScoped
public class BenefitCatalogue {

    private final Benefits benefits;
    private final JsonText json;

    BenefitCatalogue(Benefits benefits, JsonText json) {
        this.benefits = benefits;
        this.json = json;
    }

    /// The newest version of each that there is and that is not retired. None of them changes until the
    /// caller's transaction ends.
    public Uni<List<CatalogueItem>> toRefer(Collection<String> codes) {
        return codes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : benefits.newestToRefer(codes)
                        .map(found -> found.stream()
                                .filter(benefit -> benefit.retiredAt == null)
                                .map(this::item)
                                .toList());
    }

    /// All versions of these.
    public Uni<List<CatalogueItem>> versions(Collection<String> codes) {
        return codes.isEmpty()
                ? Uni.createFrom().item(List.of())
                : benefits.versions(codes)
                        .map(found -> found.stream().map(this::item).toList());
    }

    /// A version that was sound when it was written, in another currency too, is readable for ever.
    private CatalogueItem item(Benefit benefit) {
        var content = json.read(benefit.content, BenefitContent.class);
        return switch (ContentReading.of(
                benefit.code, benefit.version, content, content.cost().currency())) {
            case ValidContent(var item) -> item;
            case InvalidContent(var flaws) ->
                throw new IllegalStateException(
                        "Benefit %s v%d cannot be read: %s".formatted(benefit.code, benefit.version, flaws));
        };
    }
}
