/// Points that people give or take by hand, two of them for each adjustment.
///
/// In come a request with its reason, by somebody who serves customers, and the decision of an approver who is
/// somebody else. [AdjustmentPolicy] says whether it may be asked for and who may decide it. Out go the points
/// to the ledger once it is approved, and what everybody did to the audit. The words of the request are for
/// staff only, sealed under the customer's key; the code of its reason stands in the customer's entries.
@NullMarked
package dev.rung.benefits.adjustment;

import org.jspecify.annotations.NullMarked;
