/// Free trials: members apply until a day, winners are drawn, and tell what they found.
///
/// In come applications and reports ([MyApplicationResource]), and the end of the last day (a timer).
/// [dev.rung.benefits.activity.draw.DrawPolicy] decides who wins. Out go event `prize-won.v1` for each winner,
/// and reports for staff, sealed under the key of their customer.
@NullMarked
package dev.rung.benefits.activity.trial;

import org.jspecify.annotations.NullMarked;
