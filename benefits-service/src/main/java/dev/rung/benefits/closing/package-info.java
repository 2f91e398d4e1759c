/// The end of a month, for accountants.
///
/// In come the ledger's postings of a month and the figures of the one closed before. [ClosingPolicy] makes
/// the roll-forward of points and money, [JournalPolicy] the lines of the journal. One person proposes the
/// figures, another approves them, and from then on the database lets nothing into the month: what is told
/// later is posted to the first open month, with its business date. Out go the figures, and CSV.
@NullMarked
package dev.rung.benefits.closing;

import org.jspecify.annotations.NullMarked;
