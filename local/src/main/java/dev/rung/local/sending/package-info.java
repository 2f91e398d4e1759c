/// Talking to a running suite as the store does: with the storefront's token, through the gateway.
///
/// In come events in their order; they leave in batches, one after the other, again where the suite was unavailable for
/// a moment. Out go counts, and the moment from which everything sent can be read.
@NullMarked
package dev.rung.local.sending;

import org.jspecify.annotations.NullMarked;
