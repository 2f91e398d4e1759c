/// The decisions about a customer's standing that can be appealed against: tiers reached, at risk, in grace, kept and
/// lost, churn risk, dormant and woken. In come `tier-events`, also those that change the date of a tier; out goes a
/// customer's own list of decisions with the dates known now, without the churn risk.
@NullMarked
package dev.rung.feedback.decision;

import org.jspecify.annotations.NullMarked;
