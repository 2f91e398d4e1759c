package dev.rung.benefits.catalogue.terms;

import dev.rung.benefits.catalogue.terms.BenefitTerms.Coupon;
import dev.rung.benefits.catalogue.terms.BenefitTerms.DedicatedContact;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Discount;
import dev.rung.benefits.catalogue.terms.BenefitTerms.FreeTrial;
import dev.rung.benefits.catalogue.terms.BenefitTerms.Gift;
import dev.rung.benefits.catalogue.terms.BenefitTerms.MembersEvent;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PointsMultiplier;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PriorityRefund;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PriorityShipping;
import dev.rung.contracts.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Decides whether a higher tier gives at least what a lower one gives.
///
/// The order of each kind: a discount by its percent and floor, a multiplier by its factor, a coupon by value,
/// threshold and validity, a gift of the same or a higher value, a trial of the same product by its days,
/// shipping, refund and service by how soon, an event by its seats. One thing is at least another only if no
/// field and no quota is worse; what is given several times must be given as many times.
public final class GenerosityPolicy {

    private GenerosityPolicy() {}

    /// @return what the lower tier gives and the higher one has nothing for
    public static List<CatalogueItem> missing(List<CatalogueItem> lower, List<CatalogueItem> higher) {
        var takenBy = new int[higher.size()];
        Arrays.fill(takenBy, -1);
        var missing = new ArrayList<CatalogueItem>();
        for (int i = 0; i < lower.size(); i++) {
            if (!finds(i, lower, higher, takenBy, new boolean[higher.size()])) {
                missing.add(lower.get(i));
            }
        }
        return List.copyOf(missing);
    }

    /// Gives the lower one a counterpart of its own; whoever has that one already looks for another.
    private static boolean finds(
            int one, List<CatalogueItem> lower, List<CatalogueItem> higher, int[] takenBy, boolean[] tried) {
        for (int j = 0; j < higher.size(); j++) {
            if (tried[j] || !isAtLeast(higher.get(j), lower.get(one))) {
                continue;
            }
            tried[j] = true;
            if (takenBy[j] < 0 || finds(takenBy[j], lower, higher, takenBy, tried)) {
                takenBy[j] = one;
                return true;
            }
        }
        return false;
    }

    static boolean isAtLeast(CatalogueItem higher, CatalogueItem lower) {
        return higher.quota().isAtLeast(lower.quota()) && isAtLeast(higher.terms(), lower.terms());
    }

    private static boolean isAtLeast(BenefitTerms higher, BenefitTerms lower) {
        return switch (lower) {
            case Discount low ->
                higher instanceof Discount high
                        && high.percent() >= low.percent()
                        && high.floorPercent() <= low.floorPercent();
            case PointsMultiplier low ->
                higher instanceof PointsMultiplier high && high.factor().compareTo(low.factor()) >= 0;
            case Coupon low ->
                higher instanceof Coupon high
                        && isAtLeast(high.value(), low.value())
                        && isAtLeast(low.threshold(), high.threshold())
                        && high.validDays() >= low.validDays();
            case Gift low -> higher instanceof Gift high && isAtLeast(high.value(), low.value());
            case FreeTrial low ->
                higher instanceof FreeTrial high && high.item().equals(low.item()) && high.days() >= low.days();
            case PriorityShipping low -> higher instanceof PriorityShipping high && high.hours() <= low.hours();
            case PriorityRefund low -> higher instanceof PriorityRefund high && high.hours() <= low.hours();
            case DedicatedContact low -> higher instanceof DedicatedContact high && high.minutes() <= low.minutes();
            case MembersEvent low ->
                higher instanceof MembersEvent high && high.item().equals(low.item()) && high.seats() >= low.seats();
        };
    }

    private static boolean isAtLeast(Money more, Money less) {
        return more.amount().compareTo(less.amount()) >= 0;
    }
}
