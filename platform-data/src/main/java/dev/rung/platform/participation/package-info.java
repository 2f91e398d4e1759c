/// Taking part in the programme: the one place that says what a member status means.
///
/// In comes the status of a moment, as the directory of customers has it. [ParticipationPolicy] decides who earns,
/// spends, holds a tier, gets messages and is counted. Out goes yes or no; each service asks where it acts.
@NullMarked
package dev.rung.platform.participation;

import org.jspecify.annotations.NullMarked;
