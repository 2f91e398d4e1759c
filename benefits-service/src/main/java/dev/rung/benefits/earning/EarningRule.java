package dev.rung.benefits.earning;

import static java.util.Objects.requireNonNull;

import dev.rung.benefits.ledger.lot.Reversal;
import dev.rung.benefits.ledger.lot.SourceKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version of how the sources of a kind earn. A published version is never edited: what it once decided
/// must stay explainable.
///
/// @param source what earns by it, `order` where it is not said
/// @param from orders paid on this business date or later follow it, until a newer version's date
/// @param pointsPerUnit points for one unit of the store's currency, before the multiplier
/// @param tiers the ladder from the lowest step up; a higher tier never earns less
/// @param mostPerOrder guards against a mistyped amount
/// @param pendingDays an order that is not reported as completed counts as completed after so many days
/// @param expiresAfterYears the points last to the end of the calendar year that is so many years after
///     the payment's
@RegisterForReflection
record EarningRule(
        int version,
        @Nullable SourceKind source,
        LocalDate from,
        BigDecimal pointsPerUnit,
        List<TierMultiplier> tiers,
        long mostPerOrder,
        int pendingDays,
        int expiresAfterYears,
        Reversal reversal) {

    private static final MonthDay LAST_DAY = MonthDay.of(12, 31);

    EarningRule {
        source = source == null ? SourceKind.ORDER : source;
        tiers = List.copyOf(tiers);
        require(source == SourceKind.ORDER, version, "is for " + source.code() + ", which earns by no formula yet");
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
    record TierMultiplier(String code, BigDecimal multiplier) {}

    @Override
    public SourceKind source() {
        return requireNonNull(source);
    }

    TierMultiplier lowest() {
        return tiers.getFirst();
    }

    /// A tier that this version does not know earns as the lowest does.
    BigDecimal multiplier(String tier) {
        return tiers.stream()
                .filter(step -> step.code().equals(tier))
                .findFirst()
                .orElse(lowest())
                .multiplier();
    }

    LocalDate activeFrom(LocalDate paidOn) {
        return paidOn.plusDays(pendingDays);
    }

    LocalDate expiresOn(LocalDate paidOn) {
        return LAST_DAY.atYear(paidOn.getYear() + expiresAfterYears);
    }

    private static void require(boolean holds, int version, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("Earning rule %d %s".formatted(version, otherwise));
        }
    }
}
