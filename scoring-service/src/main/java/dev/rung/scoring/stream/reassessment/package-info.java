/// Assesses everybody once a business date and once per policy, a few at a time between the records.
///
/// In come the customers of a task, in order of their keys; out go the assessments that changed. The place
/// reached is kept in a store.
@NullMarked
package dev.rung.scoring.stream.reassessment;

import org.jspecify.annotations.NullMarked;
