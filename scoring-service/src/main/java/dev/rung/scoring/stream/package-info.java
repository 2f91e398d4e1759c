/// The stream: every behaviour, one after the other per customer, becomes an assessment.
///
/// In come the topics `behaviour`, `overrides`, `customer-events`, `customer-parts` and `policies`. A processor
/// reads each record (`intake`), asks [dev.rung.scoring.state.transition.Scoring], and puts the next state into its
/// store (`store`). Everybody is also assessed once a day and once per policy (`reassessment`).
///
/// Out go, in the same Kafka transaction, one record on `assessments` for every behaviour record and for every
/// other change of an assessment, one on `tier-events` for every change that others must hear of, one on
/// `decision-inputs` with what that was decided from, and one on `customer-parts` for what a merged customer hands
/// over. The states behind the assessments are in the store's changelog, where the sink reads them. A record that
/// cannot be processed is put aside (`deadletter`).
@NullMarked
package dev.rung.scoring.stream;

import org.jspecify.annotations.NullMarked;
