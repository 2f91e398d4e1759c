/// Why a customer stood where they stood, as of any moment.
///
/// In come questions: as of when, and by the policy of then or of now. `finding` reads what was recorded,
/// `sentence` words it. Nothing new is decided here. Out go the growth value with its components, and sentences;
/// customers and agents get the same.
@NullMarked
package dev.rung.scoring.explanation;

import org.jspecify.annotations.NullMarked;
