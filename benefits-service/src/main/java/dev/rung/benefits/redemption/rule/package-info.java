/// The rules of redeeming: who may reserve a reward, and what becomes of a reservation.
///
/// In come a reward as it is offered with what is known of the customer, or a redemption with what somebody wants
/// to be done to it. [RedemptionPolicy] and [RedemptionLifePolicy] decide; out goes a sealed outcome. Pure: nothing
/// here knows the database or the clock.
@NullMarked
package dev.rung.benefits.redemption.rule;

import org.jspecify.annotations.NullMarked;
