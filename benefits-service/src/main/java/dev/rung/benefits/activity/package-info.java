/// The catalogue of activities: member days, lotteries, quizzes, applications for free trials, sign-in streaks.
///
/// In come activities as staff write them. Plain keeping: a draft is changed, put on once, and ends by its last
/// day or by people. Out go activities to be read, with what is in a member's way, and figures. Each kind with
/// rules has a package of its own below; a member day is a promotion of the earning rules, which this only
/// names.
@NullMarked
package dev.rung.benefits.activity;

import org.jspecify.annotations.NullMarked;
