/// The growth value: what a customer's behaviour is worth on a business date.
///
/// In come features and the terms of a policy: components, caps, half-lives. Out go the value and the points of
/// each component, on any date ([dev.rung.scoring.assessment.value.QualifyingValues]).
@NullMarked
package dev.rung.scoring.assessment.value;

import org.jspecify.annotations.NullMarked;
