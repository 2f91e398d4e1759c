/// Points that members had in another programme, before the store moved here.
///
/// In come lots of one customer, each with its points, the day on which they were earned and their last day.
/// [OpeningPolicy] says whether they are sound. Out go the lots to the ledger, each once for ever, and who posted
/// them to the audit. Whoever may not spend now has them all the same: they had them before.
@NullMarked
package dev.rung.benefits.opening;

import org.jspecify.annotations.NullMarked;
