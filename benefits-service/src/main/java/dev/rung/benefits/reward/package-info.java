/// Rewards: what members can redeem their points for.
///
/// In come rewards as staff write them, and corrections of their stock, each with a reason. Plain keeping: what is
/// changed counts for the next redemption. Out go rewards to be read, and to other features what is on offer,
/// with its stock ([RewardOffers]).
@NullMarked
package dev.rung.benefits.reward;

import org.jspecify.annotations.NullMarked;
