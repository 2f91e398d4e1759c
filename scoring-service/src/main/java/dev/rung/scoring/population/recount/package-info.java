/// Counts some customers once more, from the first record of topic `behaviour` that Kafka still has.
///
/// In come customers as they are stored and the log itself, read by a consumer of its own that commits nothing.
/// Decided here is only of whom the log can tell all ([dev.rung.scoring.population.recount.RecountCoverage]); the
/// counting is the stream's ([dev.rung.scoring.stream.intake.CustomerRecount]). Out go stored and counted side by
/// side. A customer's stored position is the fence: what they did after it is in neither. Everything here blocks
/// and is to be called on a worker thread.
@NullMarked
package dev.rung.scoring.population.recount;

import org.jspecify.annotations.NullMarked;
