/// Customers by what they are to the shop: RFM type, stage of life, level of churn.
///
/// In come questions. The figures come from `insight.figures`. Out go reports of one shape, as JSON or CSV.
@NullMarked
package dev.rung.scoring.insight.groups;

import org.jspecify.annotations.NullMarked;
