/// Which customer holds an order: the one whose `order.paid`, whole or part, was accepted first. An order belongs to
/// the store, and counts for one customer only.
///
/// In come the paid orders of a request, in intake's first transaction; out go those that another customer holds. The
/// primary key of `order_holder` is the guard: of two requests at once the second waits for the end of the first's. A
/// claim is kept before its event is sent, and stays if it is unknown whether the event reached the topic. It says
/// whether only a file has told the payment: an import leaves alone what the shop has told.
@NullMarked
package dev.rung.customer.orders;

import org.jspecify.annotations.NullMarked;
