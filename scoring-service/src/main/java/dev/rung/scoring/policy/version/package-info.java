/// The versions of the policy that there are: each a document, its state and who brought it there.
///
/// In come the steps that people take. It decides which step is possible from where
/// ([dev.rung.scoring.policy.version.PolicyState]) and what counts when
/// ([dev.rung.scoring.policy.version.PublicationSchedule]). Out go versions; the rows behind them stay here.
@NullMarked
package dev.rung.scoring.policy.version;

import org.jspecify.annotations.NullMarked;
