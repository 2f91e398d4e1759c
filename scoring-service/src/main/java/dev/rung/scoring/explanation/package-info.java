/// Why a customer stood where they stood, as of any moment.
///
/// In come questions: as of when, and by the rules of then or of now. What the stream decided is read from
/// `decisions` with the grounds it was decided on; where nothing was decided, from `standings`. Nothing new is
/// decided here: the rules of then are told as they were recorded, those of now are asked about the same grounds.
/// Out goes the sum with its rows, and sentences; customers and agents get the same.
@NullMarked
package dev.rung.scoring.explanation;

import org.jspecify.annotations.NullMarked;
