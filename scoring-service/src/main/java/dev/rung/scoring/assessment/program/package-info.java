/// The tier program: one version of the policy, as data.
///
/// In comes the JSON of a policy document. [dev.rung.scoring.assessment.program.TierProgram] refuses what would
/// be unfair or contradictory when it is read. Out go its terms, and which version was in force at which moment
/// ([dev.rung.scoring.assessment.program.ProgramTimeline]).
@NullMarked
package dev.rung.scoring.assessment.program;

import org.jspecify.annotations.NullMarked;
