/// Assesses a customer: qualifying value, tier and reasons. The shared kernel of scoring: it
/// knows no store and no topic.
///
/// One pure function, [dev.rung.scoring.assessment.Assessor#assess], asks every rule. In come the
/// customer's features, the standing so far, the policy and a business date; out goes an
/// [dev.rung.scoring.assessment.Assessment]. The stream, a dry run, an explanation and a
/// reconciliation all call it.
///
/// Each part has a package: `program` (the policy as data), `ladder`, `thresholds` and `rfm` (its pieces),
/// `value` (the growth value), `standing` (the tier), `census` (numbers drawn from the whole population).
@NullMarked
package dev.rung.scoring.assessment;

import org.jspecify.annotations.NullMarked;
