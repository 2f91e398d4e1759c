/// How far accepted behaviour can be read.
///
/// In come the ends of `behaviour`, asked of Kafka, and view `progress`, whose tables the sink writes
/// together with the standings and the states. Out goes up to when everything that was accepted is in, for
/// figures, imports and refreshes.
@NullMarked
package dev.rung.scoring.freshness;

import org.jspecify.annotations.NullMarked;
