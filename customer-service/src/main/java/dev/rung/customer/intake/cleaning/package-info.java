/// Whether an event is fit to be counted.
///
/// In comes one event as it was sent. [CleaningPolicy] decides: clean, as behaviour to publish, or refused with a
/// reason code that the sender and the quarantine see.
@NullMarked
package dev.rung.customer.intake.cleaning;

import org.jspecify.annotations.NullMarked;
