package dev.rung.benefits.earning.rules;

import dev.rung.benefits.ledger.lot.Reversal;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One version of what earns points. A published version is never edited: what it once decided must
/// stay explainable.
///
/// @param from what happens on this business date or later follows it, until a newer version's date
/// @param pointsPerUnit points for one unit of the store's currency, before the multiplier
/// @param tiers the ladder from the lowest step up; a higher tier never earns less
/// @param leastPerOrder an order of which less is kept earns nothing; null: every order earns
/// @param mostPerOrder guards against a mistyped amount
/// @param pendingDays an order that is not reported as completed counts as completed after so many days
/// @param expiresAfterYears the points last to the end of the calendar year that is so many years after they
///     were earned
/// @param actions what else earns; in the order in which they are asked
/// @param promotions of those that fit, the one with the greatest factor counts, and of equal ones the first
/// @param expiry says otherwise how long the points last; null: as `expiresAfterYears` says
@RegisterForReflection
public record EarningRule(
        int version,
        LocalDate from,
        BigDecimal pointsPerUnit,
        List<TierMultiplier> tiers,
        @Nullable BigDecimal leastPerOrder,
        long mostPerOrder,
        int pendingDays,
        int expiresAfterYears,
        Reversal reversal,
        List<ActionRule> actions,
        List<Promotion> promotions,
        @Nullable ExpiryRule expiry) {

    public EarningRule {
        tiers = List.copyOf(tiers);
        actions = actions == null ? List.of() : List.copyOf(actions);
        promotions = promotions == null ? List.of() : List.copyOf(promotions);
        require(!tiers.isEmpty(), version, "has no tiers");
        require(pointsPerUnit.signum() >= 0, version, "takes points for an order");
        require(tiers.getFirst().multiplier().signum() >= 0, version, "takes points for an order");
        require(mostPerOrder > 0 && pendingDays >= 0 && expiresAfterYears >= 0, version, "has a negative limit");
        for (int i = 1; i < tiers.size(); i++) {
            var falls = tiers.get(i).multiplier().compareTo(tiers.get(i - 1).multiplier()) < 0;
            require(
                    !falls,
                    version,
                    "lets tier %s earn less than the one below"
                            .formatted(tiers.get(i).code()));
        }
    }

    /// @param code the tier's code in scoring's ladder
    @RegisterForReflection
    public record TierMultiplier(String code, BigDecimal multiplier) {}

    public TierMultiplier lowest() {
        return tiers.getFirst();
    }

    /// A tier that this version does not know earns as the lowest does.
    public BigDecimal multiplier(String tier) {
        return tiers.stream()
                .filter(step -> step.code().equals(tier))
                .findFirst()
                .orElse(lowest())
                .multiplier();
    }

    /// The points of an action that anybody can do in any shop, as far as the cap of a day lets it earn; 0: it
    /// earns nothing. A promotion may add to it, and the cap of a month may take from it.
    public long pointsOf(SourceKind action, String tier) {
        return actions.stream()
                .filter(rule -> rule.source() == action && rule.shop() == null && !rule.firstOnly())
                .findFirst()
                .map(rule -> {
                    var points = new EarningBasis(tier, multiplier(tier), null).ofAction(rule, BigDecimal.ONE);
                    return rule.mostPerDay() == null ? points : Math.min(points, rule.mostPerDay());
                })
                .orElse(0L);
    }

    LocalDate activeFrom(LocalDate paidOn) {
        return paidOn.plusDays(pendingDays);
    }

    public ExpiryRule lasting() {
        return expiry == null ? new ExpiryRule.OnDate(12, 31, expiresAfterYears) : expiry;
    }

    /// The last day of points that are earned today, as long as nothing moves it.
    public LocalDate expiresOn(LocalDate earnedOn) {
        return expiresOn(earnedOn, Collections.emptyNavigableSet());
    }

    LocalDate expiresOn(LocalDate earnedOn, NavigableSet<LocalDate> activity) {
        return lasting().lastDay(earnedOn, activity);
    }

    Optional<Promotion> promotion(Source source, LocalDate day) {
        return promotions.stream()
                .filter(one -> one.fits(source, day))
                .max(Comparator.comparing(Promotion::factor).thenComparing(one -> -promotions.indexOf(one)));
    }

    public EarningRule effective(int number, LocalDate day) {
        return new EarningRule(
                number,
                day,
                pointsPerUnit,
                tiers,
                leastPerOrder,
                mostPerOrder,
                pendingDays,
                expiresAfterYears,
                reversal,
                actions,
                promotions,
                expiry);
    }

    private static void require(boolean holds, int version, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("Earning rule %d %s".formatted(version, otherwise));
        }
    }
}
