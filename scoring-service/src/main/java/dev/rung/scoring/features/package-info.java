/// What is known of one customer, added up from what they did.
///
/// In comes cleaned behaviour; nothing is decided here. Out go [dev.rung.scoring.features.Features]: the customer's
/// orders with what went back of them, and what else they did by business date, so that any window can be asked later
/// and the order in which behaviour arrived does not matter.
@NullMarked
package dev.rung.scoring.features;

import org.jspecify.annotations.NullMarked;
