/// Milestones that a profile reaches, told once and without its contents.
///
/// In comes what a profile is known by ([ProfileFacts]), after it was written and when birthdays are looked for.
/// [BirthdayPolicy] decides whether a birthday is due, [CompletenessPolicy] whether the profile says all that the
/// store asks for; a row in `profile_milestone` makes each happen once. Out go `birthday` and `profile.completed`
/// on topic `behaviour`, through the outbox.
@NullMarked
package dev.rung.customer.profile.milestone;

import org.jspecify.annotations.NullMarked;
