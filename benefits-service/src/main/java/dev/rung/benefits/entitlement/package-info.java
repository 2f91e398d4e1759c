/// Entitlements: the benefits that customers have by their tiers.
///
/// In come the tiers that customers held, as the earning of points keeps them, and who registered: they are in
/// the entry tier until another is told. Either makes a customer due in the same transaction, by a trigger.
/// [EntitlementPolicy] decides from the whole history which benefits are granted, kept, restored and ended.
/// Out go entitlements, and events on topic `points-events`.
@NullMarked
package dev.rung.benefits.entitlement;

import org.jspecify.annotations.NullMarked;
