/// The costs of a month's customers, as the shop's own books have them: entered here, and divided among
/// the customers by `insight`.
@NullMarked
package dev.rung.scoring.costs;

import org.jspecify.annotations.NullMarked;
