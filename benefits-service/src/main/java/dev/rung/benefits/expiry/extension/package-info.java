/// Batches that let the points of a group of customers last longer, or give back what had ended.
///
/// In come a draft with its group, whose cost is shown at once, and the approval of another person who read
/// it. Out go lots that last longer, in the background, with an entry for each customer, and what people did
/// to the audit. A batch that runs again finds nothing to do. What it does to a lot is decided in the ledger.
@NullMarked
package dev.rung.benefits.expiry.extension;

import org.jspecify.annotations.NullMarked;
