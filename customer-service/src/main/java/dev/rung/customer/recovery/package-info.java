/// How this service's database learns again, after it was restored from a backup, who is registered, and what
/// they agreed to.
///
/// In: the end of `customer-events`, at the start, read for erasures first. Out: the customers as they were last told
/// of, a line of history for each consent that is newer than the last one there, and what counts of a minor whose
/// guardian's yes is lost. Profiles are told to nobody, so those of that time are lost.
@NullMarked
package dev.rung.customer.recovery;

import org.jspecify.annotations.NullMarked;
