/// How this service's database learns again, after it was restored from a backup, which policies were published.
///
/// In: the end of `policies`, at the start. Out: their rows, so that their numbers are not given to others. Who
/// wrote and approved them stands in the audit of the time, if anywhere.
@NullMarked
package dev.rung.scoring.policy.recovery;

import org.jspecify.annotations.NullMarked;
