/// New packages reach those who are customers already.
///
/// In comes a published package whose time has come. Nothing is decided here: every customer becomes
/// due, a page at a time, and the entitlements' own policy says what the package adds. Out goes the list of due
/// customers, and how far a package has come.
@NullMarked
package dev.rung.benefits.entitlement.rollout;

import org.jspecify.annotations.NullMarked;
