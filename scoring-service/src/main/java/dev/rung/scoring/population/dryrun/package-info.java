/// Tries a policy on everybody before it is published: who moves, and why.
///
/// In come a version to try and the whole population. Everybody is assessed twice, under the policy in force and under
/// the one that is tried, both times from the stored standing as the stream's daily round would
/// ([dev.rung.scoring.population.dryrun.TrialVerdict]). Out come a report and the list of exactly those who move
/// ([dev.rung.scoring.population.dryrun.Mover]); no standing is changed.
@NullMarked
package dev.rung.scoring.population.dryrun;

import org.jspecify.annotations.NullMarked;
