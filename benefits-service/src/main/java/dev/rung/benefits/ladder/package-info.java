/// The tiers that there are, from the lowest to the highest.
///
/// In come published policies; out goes the ladder that counts at a moment ([Ladders]). Until a policy is
/// told, it is the one of the settings: the policy that is shipped is told to nobody.
@NullMarked
package dev.rung.benefits.ladder;

import org.jspecify.annotations.NullMarked;
