package dev.rung.benefits.earning.rules;

import dev.rung.benefits.earning.facts.Fact.Acted;
import dev.rung.benefits.ledger.lot.SourceKind;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// How an action earns, such as a review: the same points for each. Of the rules for an action the first that
/// fits counts.
///
/// @param code the same in all versions, since caps and reports go by it
/// @param points for one action, before the multiplier
/// @param tiered whether the tier's multiplier applies
/// @param firstOnly only the customer's first action of its kind ever earns
/// @param shop only there; null: everywhere
/// @param mostPerDay points that a customer earns by it on one day of the store; null: without a limit
/// @param mostPerMonth likewise, in one calendar month
/// @param pendingDays so many days later the points become available; 0: at once
@RegisterForReflection
public record ActionRule(
        String code,
        SourceKind source,
        long points,
        boolean tiered,
        boolean firstOnly,
        @Nullable String shop,
        @Nullable Long mostPerDay,
        @Nullable Long mostPerMonth,
        int pendingDays) {

    boolean fits(Acted action, boolean first) {
        return source == action.kind() && (first || !firstOnly) && (shop == null || shop.equals(action.shop()));
    }
}
