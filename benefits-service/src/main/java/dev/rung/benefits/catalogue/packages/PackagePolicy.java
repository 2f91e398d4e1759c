package dev.rung.benefits.catalogue.packages;

import dev.rung.benefits.catalogue.terms.BenefitTerms.Coupon;
import dev.rung.benefits.catalogue.terms.BenefitTerms.DedicatedContact;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Discount;
import dev.rung.benefits.catalogue.terms.BenefitTerms.FreeTrial;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Gift;
import dev.rung.benefits.catalogue.terms.BenefitTerms.MembersEvent;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PointsMultiplier;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PriorityRefund;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PriorityShipping;
import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.catalogue.terms.GenerosityPolicy;
import dev.rung.benefits.document.DocumentFlaw;
import dev.rung.platform.locale.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides whether a package is sound, and tells everything that is wrong at once: tiers and benefits that
/// there are not, or that are named twice; a discount below the store's floor; a higher tier that gets less
/// than a lower one.
final class PackagePolicy {

    private final List<String> ladder;
    private final Map<String, CatalogueItem> items;
    private final int floorPercent;

    /// @param ladder codes from the lowest to the highest
    /// @param items by code
    /// @param floorPercent the share of a list price that every discount must leave to be paid
    PackagePolicy(List<String> ladder, Map<String, CatalogueItem> items, int floorPercent) {
        this.ladder = ladder;
        this.items = items;
        this.floorPercent = floorPercent;
    }

    List<DocumentFlaw> flaws(List<TierProposal> proposals) {
        var flaws = new ArrayList<DocumentFlaw>();
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < proposals.size(); i++) {
            var field = "tiers[%d]".formatted(i);
            var tier = proposals.get(i).tier();
            if (!ladder.contains(tier)) {
                flaws.add(new DocumentFlaw(
                        field + ".tier", Text.of("reason.one-of").with("choices", String.join(", ", ladder))));
            } else if (places.putIfAbsent(tier, i) != null) {
                flaws.add(new DocumentFlaw(field + ".tier", Text.of("reason.named-twice")));
            }
            benefits(field + ".benefits", proposals.get(i).benefits()).forEach(flaws::add);
        }
        for (int step = 1; step < ladder.size(); step++) {
            getsLess(ladder.get(step - 1), ladder.get(step), proposals, places).forEach(flaws::add);
        }
        return List.copyOf(flaws);
    }

    private Stream<DocumentFlaw> benefits(String field, List<String> codes) {
        var flaws = Stream.<DocumentFlaw>builder();
        var seen = new HashSet<String>();
        for (int i = 0; i < codes.size(); i++) {
            var place = "%s[%d]".formatted(field, i);
            if (!seen.add(codes.get(i))) {
                flaws.add(new DocumentFlaw(place, Text.of("reason.named-twice")));
            }
            Optional.ofNullable(items.get(codes.get(i)))
                    .map(this::flaw)
                    .orElseGet(() -> Optional.of(Text.of("reason.benefit-unknown")))
                    .ifPresent(reason -> flaws.add(new DocumentFlaw(place, reason)));
        }
        return flaws.build();
    }

    /// The reason against a benefit in any package: only discounts have a floor.
    private Optional<Text> flaw(CatalogueItem item) {
        return switch (item.terms()) {
            case Discount discount ->
                discount.floorPercent() < floorPercent
                        ? Optional.of(Text.of("reason.discount-floor").with("least", floorPercent))
                        : Optional.empty();
            case PointsMultiplier _, Coupon _, Gift _, FreeTrial _ -> Optional.empty();
            case PriorityShipping _, PriorityRefund _, DedicatedContact _, MembersEvent _ -> Optional.empty();
        };
    }

    private Stream<DocumentFlaw> getsLess(
            String lower, String higher, List<TierProposal> proposals, Map<String, Integer> places) {
        var place = places.get(higher);
        var field = place == null ? "tiers" : "tiers[%d].benefits".formatted(place);
        return GenerosityPolicy.missing(given(lower, proposals, places), given(higher, proposals, places)).stream()
                .map(item -> new DocumentFlaw(
                        field,
                        Text.of("reason.tier-gets-less")
                                .with("tier", higher)
                                .with("lower", lower)
                                .with("benefit", item.code())));
    }

    private List<CatalogueItem> given(String tier, List<TierProposal> proposals, Map<String, Integer> places) {
        var place = places.get(tier);
        return place == null
                ? List.of()
                : proposals.get(place).benefits().stream()
                        .distinct()
                        .map(items::get)
                        .flatMap(Stream::ofNullable)
                        .toList();
    }
}
