/// A customer's orders.
///
/// In come payments and refunds, in any order and any number of times. Out go purchases with what was refunded
/// ([dev.rung.scoring.features.orders.Purchase]), and money that counts for nothing yet.
@NullMarked
package dev.rung.scoring.features.orders;

import org.jspecify.annotations.NullMarked;
