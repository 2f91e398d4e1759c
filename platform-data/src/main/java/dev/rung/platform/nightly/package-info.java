/// Checks that one instance makes each night for all of them: of the audit's chain, of the points ledger.
///
/// In comes a timer in every instance ([NightlyChecks#start]; [NightlyChecks#startEach] where each night has work of
/// its own, which is made up for). The row of a check is leased by whoever is at it, and says for which night it was
/// done and what was found. Out go metrics that every instance reads from that row, so that the next check ends an
/// alert, whichever instance makes it.
@NullMarked
package dev.rung.platform.nightly;

import org.jspecify.annotations.NullMarked;
