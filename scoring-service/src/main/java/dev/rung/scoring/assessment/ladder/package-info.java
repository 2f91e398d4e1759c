/// The ladder of a tier program: its tiers, the measure that their thresholds are compared with, how long a tier
/// is held and what happens to held tiers when a new policy begins.
///
/// In come the terms of a policy; out go the dates and thresholds that follow from them.
@NullMarked
package dev.rung.scoring.assessment.ladder;

import org.jspecify.annotations.NullMarked;
