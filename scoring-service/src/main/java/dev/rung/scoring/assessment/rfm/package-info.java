/// Recency, frequency and monetary value.
///
/// In come a window's totals and the cuts of the policy; out go three scores, the type of customer and the value
/// level. [dev.rung.scoring.assessment.rfm.QuantileCuts] draws new cuts from the whole population.
@NullMarked
package dev.rung.scoring.assessment.rfm;

import org.jspecify.annotations.NullMarked;
