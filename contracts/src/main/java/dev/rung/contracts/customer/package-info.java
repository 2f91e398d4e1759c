/// Owned by customer-service: cleaned behaviour on `behaviour`, who customers are and what they
/// agreed to on `customer-events`.
@NullMarked
package dev.rung.contracts.customer;

import org.jspecify.annotations.NullMarked;
