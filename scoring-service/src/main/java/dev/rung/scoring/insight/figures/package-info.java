/// The figures of reports, counted by the database: one statement per figure over the narrow
/// tables that the sink fills.
///
/// In come business dates and what the policy in force calls its lowest tier. Out go counts and sums;
/// whoever shows them does not count again. Only the stages of past dates are asked of the rules of
/// `lifecycle`, customer by customer.
@NullMarked
package dev.rung.scoring.insight.figures;

import org.jspecify.annotations.NullMarked;
