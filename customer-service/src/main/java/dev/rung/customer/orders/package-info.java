/// Which customer holds an order: the one whose `order.paid`, whole or part, was accepted first. An order belongs to
/// the
/// store, and counts for one customer only.
///
/// In come the paid orders of a request, in intake's transaction; out go those that another customer holds. The primary
/// key of `order_holder` is the guard: of two requests at once the second waits for the end of the first. A claim is
/// kept with the acceptance of its event or not at all.
@NullMarked
package dev.rung.customer.orders;

import org.jspecify.annotations.NullMarked;
