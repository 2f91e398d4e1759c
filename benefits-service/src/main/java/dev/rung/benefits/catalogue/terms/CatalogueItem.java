package dev.rung.benefits.catalogue.terms;

import dev.rung.contracts.Money;
import java.util.Map;

/// One version of a benefit, checked.
///
/// @param names by BCP 47 tag
/// @param descriptions by BCP 47 tag
/// @param cost of one use, in the store's currency
public record CatalogueItem(
        String code,
        int version,
        Map<String, String> names,
        Map<String, String> descriptions,
        BenefitTerms terms,
        UseQuota quota,
        Money cost,
        LeavingRule onLeaving) {}
