/// The events that make us write to a customer: one door per kind.
///
/// In: `tier-events`, `feedback-events`, and `customer-events` for the consents. Decided: nothing; whether a
/// message may be sent is asked when it is sent. Out: planned messages, and a directory that is up to date.
@NullMarked
package dev.rung.outreach.trigger;

import org.jspecify.annotations.NullMarked;
