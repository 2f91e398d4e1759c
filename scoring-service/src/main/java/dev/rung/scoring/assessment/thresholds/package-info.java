/// Tier thresholds that follow the population.
///
/// In come the approved ladder, its guardrails and everybody's measure; out go new thresholds, none of them
/// outside its guardrails, each with the guardrail that held it back.
@NullMarked
package dev.rung.scoring.assessment.thresholds;

import org.jspecify.annotations.NullMarked;
