/// Whether a policy may count.
///
/// In comes a policy as JSON and the one that it would follow. It is checked by its schema
/// ([dev.rung.scoring.policy.check.SchemaValidator]), as the program that it makes
/// ([dev.rung.scoring.policy.check.PolicyFlaws]) and for fairness ([dev.rung.scoring.policy.check.FairnessCheck]). Out
/// goes the document with warnings, or every flaw at once, each with its field
/// ([dev.rung.scoring.policy.check.PolicyFindings]).
@NullMarked
package dev.rung.scoring.policy.check;

import org.jspecify.annotations.NullMarked;
