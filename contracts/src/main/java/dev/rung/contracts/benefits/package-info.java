/// Owned by benefits-service: what happened to a customer's points, on `points-events`, what tiers
/// give, on `benefit-terms`, and what that has cost, on `benefit-costs`.
@NullMarked
package dev.rung.contracts.benefits;

import org.jspecify.annotations.NullMarked;
