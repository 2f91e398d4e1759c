/// What a month's customers cost, as the shop's own books have it: entered here, and divided among the customers by
/// `insight`.
@NullMarked
package dev.rung.scoring.costs;

import org.jspecify.annotations.NullMarked;
