/// Redemptions: what members can have for their points, and what they had.
///
/// In come requests of members, of storefronts for their customers and of staff. What is done to a redemption is in
/// `booking`, the rules are in `rule`. Out go rewards with what is in the way, and redemptions as they stand now.
@NullMarked
package dev.rung.benefits.redemption;

import org.jspecify.annotations.NullMarked;
