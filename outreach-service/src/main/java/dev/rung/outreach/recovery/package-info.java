/// How this service's database learns again, after it was restored from a backup, which messages have left.
///
/// In: the end of `message-events`, at the start. Out: the ends of messages that the send ledger has, and, for
/// those that it has not, what they will be planned as.
@NullMarked
package dev.rung.outreach.recovery;

import org.jspecify.annotations.NullMarked;
