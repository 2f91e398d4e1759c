/// Payments and refunds per order: one rule, so that scoring and points agree.
///
/// In come the payments and refunds that are known of one customer, in any order and any number of times. Out comes
/// an [dev.rung.platform.orders.OrderBook]: orders with their returns, orders paid only in part, and refunds that
/// wait for what they refund.
@NullMarked
package dev.rung.platform.orders;

import org.jspecify.annotations.NullMarked;
