/// How large an amount that comes in may be, and how fine: the same for events, costs and whatever else is counted.
@NullMarked
package dev.rung.platform.amount;

import org.jspecify.annotations.NullMarked;
