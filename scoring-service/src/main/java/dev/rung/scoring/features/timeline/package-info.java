/// Events in order of time: how two lists are merged, how a window is cut out, and how dates, times and numbers
/// are written in few bytes.
///
/// In come dated events of any kind, out go lists of them. Orders and activity build on it; it knows neither.
@NullMarked
package dev.rung.scoring.features.timeline;

import org.jspecify.annotations.NullMarked;
