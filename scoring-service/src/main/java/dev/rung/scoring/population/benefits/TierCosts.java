package dev.rung.scoring.population.benefits;

import static java.util.stream.Collectors.toMap;

import dev.rung.contracts.benefits.BenefitTermsEvent.BenefitCost;
import dev.rung.contracts.benefits.BenefitTermsEvent.TierTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// The most that a customer of each tier costs the store in a year: one who uses all that the tier gives, as often as
/// it may be used. `cost = Σ quota × periods of a year × cost of one use`.
///
/// @param version of the package
/// @param yearly in the store's currency, by the code of the tier; a tier that gives nothing is left out
/// @param unbounded the codes of benefits whose cost has no bound, or another currency: they are not in the sums
public record TierCosts(int version, Map<String, BigDecimal> yearly, List<String> unbounded) {

    static TierCosts of(int version, List<TierTerms> tiers, String currency) {
        var yearly = tiers.stream().collect(toMap(TierTerms::tier, tier -> yearly(tier, currency), BigDecimal::add));
        var unbounded = tiers.stream()
                .flatMap(tier -> tier.benefits().stream())
                .filter(benefit -> isUnbounded(benefit, currency))
                .map(BenefitCost::code)
                .distinct()
                .sorted()
                .toList();
        return new TierCosts(version, yearly, unbounded);
    }

    public BigDecimal ofOne(String tier) {
        return yearly.getOrDefault(tier, BigDecimal.ZERO);
    }

    private static BigDecimal yearly(TierTerms tier, String currency) {
        return tier.benefits().stream()
                .filter(benefit -> !isUnbounded(benefit, currency))
                .map(TierCosts::yearly)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal yearly(BenefitCost benefit) {
        var uses = benefit.quota() == null ? 0 : (long) benefit.quota() * periodsOfAYear(benefit.period());
        return benefit.cost().amount().multiply(BigDecimal.valueOf(uses));
    }

    private static boolean isUnbounded(BenefitCost benefit, String currency) {
        boolean costs = benefit.cost().amount().signum() > 0;
        return costs
                && (benefit.quota() == null
                        || periodsOfAYear(benefit.period()) == 0
                        || !benefit.cost().currency().equals(currency));
    }

    /// 0 for one that this build does not know.
    private static long periodsOfAYear(String period) {
        return switch (period) {
            case "day" -> 365;
            case "month" -> 12;
            case "year", "once" -> 1;
            default -> 0;
        };
    }
}
