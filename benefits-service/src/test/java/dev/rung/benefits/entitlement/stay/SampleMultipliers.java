package dev.rung.benefits.entitlement.stay;

import static dev.rung.benefits.catalogue.terms.SampleBenefits.item;

import dev.rung.benefits.catalogue.packages.PackageSchedule;
import dev.rung.benefits.catalogue.packages.PackageSchedule.ScheduledPackage;
import dev.rung.benefits.catalogue.terms.BenefitTerms.PointsMultiplier;
import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.catalogue.terms.LeavingRule;
import dev.rung.benefits.catalogue.terms.QuotaPeriod;
import dev.rung.benefits.catalogue.terms.UseQuota;
import dev.rung.benefits.entitlement.stay.TierStay.HeldTier;
import dev.rung.benefits.participation.EarningSpans;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Packages with multipliers: silver has `boost` until it is left, gold `double` for good, and since a later package a
/// greater `boost` that only newcomers to silver have.
public final class SampleMultipliers {

    public static final Instant BEGIN = Instant.parse("2026-03-02T04:00:00Z");
    public static final Instant LATER = Instant.parse("2026-03-12T04:00:00Z");

    static final PackageSchedule SCHEDULE = new PackageSchedule(List.of(
            new ScheduledPackage(
                    1,
                    BEGIN,
                    Map.of(
                            "silver", List.of(multiplier("boost", "1.5", LeavingRule.END)),
                            "gold", List.of(multiplier("double", "2", LeavingRule.KEEP)))),
            new ScheduledPackage(2, LATER, Map.of("silver", List.of(multiplier("boost", "3", LeavingRule.END))))));

    private SampleMultipliers() {}

    public static MultiplierTimes of(List<HeldTier> held, Instant now) {
        return of(held, EarningSpans.ALWAYS, now);
    }

    static MultiplierTimes of(List<HeldTier> held, EarningSpans earning, Instant now) {
        return MultiplierTimes.of(new GrantPolicy(SCHEDULE), TierStay.of(held), earning, now);
    }

    private static CatalogueItem multiplier(String code, String factor, LeavingRule leaving) {
        return item(code, new PointsMultiplier(new BigDecimal(factor)), new UseQuota(null, QuotaPeriod.YEAR), leaving);
    }
}
