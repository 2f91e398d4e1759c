/// What a customer is worth, which tier that is, and why.
///
/// The policy is data ([dev.rung.scoring.assessment.TierProgram]); what would be unfair or contradictory is refused
/// when
/// it is loaded. One pure function, [dev.rung.scoring.assessment.Assessor#assess], decides: features, present
/// standing, policy and business date in, [dev.rung.scoring.assessment.Assessment] out. Whoever recomputes (the
/// stream, a dry run, an explanation, a sweep) asks the same function.
@NullMarked
package dev.rung.scoring.assessment;

import org.jspecify.annotations.NullMarked;
