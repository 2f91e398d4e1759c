/// How far accepted behaviour can be read.
///
/// In come the ends of `behaviour`, asked of Kafka, and table `progress`, which the sink writes together with the
/// standings. Out goes up to when everything that was accepted is in, for figures, imports and refreshes.
@NullMarked
package dev.rung.scoring.freshness;

import org.jspecify.annotations.NullMarked;
