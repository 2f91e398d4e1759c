/// The tier that a customer holds: reached, warned, kept, lost.
///
/// In come the standing so far, what a person granted, and the qualifying value. One rule decides today's
/// standing ([dev.rung.scoring.assessment.standing.StandingPolicy]), another since when each tier has
/// been held ([dev.rung.scoring.assessment.standing.DatingPolicy]). Out go the next standing and the
/// change that others are told.
@NullMarked
package dev.rung.scoring.assessment.standing;

import org.jspecify.annotations.NullMarked;
