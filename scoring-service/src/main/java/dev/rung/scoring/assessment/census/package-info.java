/// The whole population's measures, gathered for a refresh of the policy's numbers.
///
/// In comes everybody's assessment, one after the other; out go new thresholds and new RFM cuts.
@NullMarked
package dev.rung.scoring.assessment.census;

import org.jspecify.annotations.NullMarked;
