/// The decisions about a customer's standing that can be appealed against: tiers reached, at risk, in grace, kept and
/// lost, and who is seen as leaving, dormant or woken. In come `tier-events`, also those that date a tier anew; out
/// goes
/// the list that a customer sees of their own, each decision dated by all that is known now, without how likely the
/// shop
/// thinks they are to leave.
@NullMarked
package dev.rung.feedback.decision;

import org.jspecify.annotations.NullMarked;
