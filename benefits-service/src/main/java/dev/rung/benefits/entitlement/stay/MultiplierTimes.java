package dev.rung.benefits.entitlement.stay;

import dev.rung.benefits.catalogue.terms.BenefitTerms.PointsMultiplier;
import dev.rung.benefits.catalogue.terms.LeavingRule;
import dev.rung.benefits.participation.EarningSpans;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When a customer's benefits multiply the points of orders. It follows from the times in tiers and from published
/// packages, whether or not an entitlement is granted by now: so it says the same of a moment whenever it is asked.
public record MultiplierTimes(List<MultiplierTime> times) {

    public static final MultiplierTimes NONE = new MultiplierTimes(List.of());

    private static final Comparator<BenefitMultiplier> LEAST_FIRST = Comparator.comparing(BenefitMultiplier::factor)
            .thenComparing(BenefitMultiplier::benefit, Comparator.reverseOrder());

    public MultiplierTimes {
        times = List.copyOf(times);
    }

    /// @param benefit its code in the catalogue
    public record BenefitMultiplier(String benefit, BigDecimal factor) {}

    /// @param after counts for what happens strictly after it, as the tier does
    /// @param until its last moment; null: it goes on
    record MultiplierTime(
            BenefitMultiplier by, Instant after, @Nullable Instant until) {

        boolean holdsAt(Instant moment) {
            return moment.isAfter(after) && (until == null || !moment.isAfter(until));
        }
    }

    static MultiplierTimes of(GrantPolicy policy, Collection<TierStay> stays, EarningSpans earning, Instant now) {
        return new MultiplierTimes(stays.stream()
                .flatMap(stay -> policy.grants(stay, earning, now))
                .flatMap(MultiplierTimes::time)
                .toList());
    }

    /// The greatest counts, and of equal ones the first by its code. They are not multiplied with each other.
    public Optional<BenefitMultiplier> at(Instant moment) {
        return times.stream()
                .filter(time -> time.holdsAt(moment))
                .map(MultiplierTime::by)
                .max(LEAST_FIRST);
    }

    private static Stream<MultiplierTime> time(TierGrant grant) {
        var item = grant.item();
        return item.terms() instanceof PointsMultiplier(var factor)
                ? Stream.of(new MultiplierTime(
                        new BenefitMultiplier(item.code(), factor),
                        grant.from(),
                        item.onLeaving() == LeavingRule.KEEP
                                ? null
                                : grant.stay().until()))
                : Stream.empty();
    }
}
