/// The stream: every behaviour, one after the other per customer, becomes an assessment.
///
/// In comes topic `behaviour`. What was seen before is recognised ([dev.rung.scoring.stream.Deduplicator]), the rest is
/// added
/// to the customer's features, and [dev.rung.scoring.assessment.Assessor] is asked. It is also asked about everybody
/// once a day and once per policy of topic `policies` ([dev.rung.scoring.stream.DailyReassessment]), and about whom a
/// person
/// decided on topic `overrides`. Who turns out to be another one as well, on topic `customer-events`, is handed over to
/// that one on `customer-parts` ([dev.rung.scoring.stream.CustomerMerge]). Out go, in the same Kafka transaction, a
/// record on
/// `assessments` for every behaviour record, and for what else changed an assessment, one on `tier-events` for
/// every change that others must hear of, and one on `decision-inputs` with what that was decided from. The states
/// behind the assessments are in the store's changelog, where the sink reads them.
@NullMarked
package dev.rung.scoring.stream;

import org.jspecify.annotations.NullMarked;
