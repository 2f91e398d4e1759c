/// New packages, and ladders that begin with another tier, reach those who are customers already.
///
/// In comes a published package or ladder whose time has come. Nothing is decided here: every customer becomes
/// due, a page at a time, and the entitlements' own policy says what follows. Out goes the list of due
/// customers, and how far each rollout has come.
@NullMarked
package dev.rung.benefits.entitlement.rollout;

import org.jspecify.annotations.NullMarked;
