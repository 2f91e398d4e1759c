package dev.rung.benefits.entitlement.stay;

import dev.rung.benefits.catalogue.terms.CatalogueItem;
import java.time.Instant;

/// A benefit that a time in a tier gives.
///
/// @param from when it was given: when the tier was reached, or later, when the package that adds it began to count or
/// the customer was let in again
public record TierGrant(CatalogueItem item, int packageVersion, TierStay stay, Instant from) {}
