/// A policy's terms of rhythm, stages and churn, and the check that every term of a policy
/// goes through ([dev.rung.scoring.lifecycle.terms.Require]).
///
/// In come numbers of a policy document; out go terms, or the faults a person has to mend.
@NullMarked
package dev.rung.scoring.lifecycle.terms;

import org.jspecify.annotations.NullMarked;
