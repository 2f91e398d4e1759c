/// Activities as people write them.
///
/// In comes content from the catalogue's door; [ActivityChecks] tells all that is wrong with it, at once. Out
/// go terms that the kinds of activities work by.
@NullMarked
package dev.rung.benefits.activity.terms;

import org.jspecify.annotations.NullMarked;
