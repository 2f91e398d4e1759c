/// Columns of the register that are always read and written as one: in come what `customer-events` tells of a customer,
/// out goes its JSON.
@NullMarked
package dev.rung.customer.register.column;

import org.jspecify.annotations.NullMarked;
