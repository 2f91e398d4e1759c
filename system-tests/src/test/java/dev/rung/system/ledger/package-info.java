/// benefits-service and its PostgreSQL are killed amid redemptions, orders and adjustments: what was
/// acknowledged is in the ledger, once.
@NullMarked
package dev.rung.system.ledger;

import org.jspecify.annotations.NullMarked;
