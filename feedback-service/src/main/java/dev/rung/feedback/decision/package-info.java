/// The decisions about a customer's tier that can be appealed against. In come `tier-events`; out goes the list that a
/// customer sees of their own.
@NullMarked
package dev.rung.feedback.decision;

import org.jspecify.annotations.NullMarked;
