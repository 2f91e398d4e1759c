/// Sign-in streaks: so many days in a row earn extra points.
///
/// In come customers who signed in, as facts of [dev.rung.benefits.earning] tell (a trigger, then a timer).
/// [StreakPolicy] decides how many streaks the set of their days holds. Out go points to the ledger for each
/// that is new, within the activity's budget; and to the member, where they are ([MyStreakResource]).
@NullMarked
package dev.rung.benefits.activity.streak;

import org.jspecify.annotations.NullMarked;
