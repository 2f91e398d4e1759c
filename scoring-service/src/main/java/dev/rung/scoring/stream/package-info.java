/// The stream: every behaviour, one after the other per customer, becomes an assessment.
///
/// In comes topic `behaviour`. What was seen before is recognised ([dev.rung.scoring.stream.Seen]), the rest is added
/// to the customer's features, and [dev.rung.scoring.assessment.Assessor] is asked. Out go, in the same Kafka
/// transaction, exactly one record on `assessments` for every behaviour record and one on `tier-events` for every
/// change of tier.
@NullMarked
package dev.rung.scoring.stream;

import org.jspecify.annotations.NullMarked;
