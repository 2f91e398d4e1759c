/// The events that make us write to a customer: one door per kind.
///
/// In: `tier-events` and `feedback-events`. Decided: nothing; whether a message may be sent is asked when it is sent.
/// Out: planned messages.
@NullMarked
package dev.rung.outreach.trigger;

import org.jspecify.annotations.NullMarked;
