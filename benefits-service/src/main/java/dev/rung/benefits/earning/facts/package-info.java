/// The known facts of a customer's orders and tiers.
///
/// In come behaviour and changes of tier, each turned into a [Fact] and kept once. Out goes all that is known together
/// ([CustomerFacts]), from which the earning policy decides; orders paid only in part, and refunds that match no order,
/// can be read.
@NullMarked
package dev.rung.benefits.earning.facts;

import org.jspecify.annotations.NullMarked;
