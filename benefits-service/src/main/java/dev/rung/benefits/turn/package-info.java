/// Turns of one account.
///
/// In comes work that locks a member's points, as they ask for it ([AccountTurns]). Work on one account is done
/// one after the other; what waits has no connection to the database, so that others are served meanwhile. Out
/// goes what the work answers, or 503 where too much waits.
@NullMarked
package dev.rung.benefits.turn;

import org.jspecify.annotations.NullMarked;
