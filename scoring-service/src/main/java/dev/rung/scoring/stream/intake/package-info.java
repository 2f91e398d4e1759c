/// Reads the records of the stream and recognises repetitions.
///
/// In come bytes; out goes behaviour or a customer event, or the reason why nothing can be made of it. A recount
/// reads the log with the same code ([dev.rung.scoring.stream.intake.CustomerRecount]).
@NullMarked
package dev.rung.scoring.stream.intake;

import org.jspecify.annotations.NullMarked;
