/// Goals of figures: a value to be reached, a period, and who answers for it.
///
/// In come goals as marketers set them; out go all of them, to show beside the figures. Nothing is decided here.
@NullMarked
package dev.rung.scoring.insight.goals;

import org.jspecify.annotations.NullMarked;
