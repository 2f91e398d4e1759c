/// Groups of customers as staff name them, for whatever is done with many at once.
///
/// In come ids, or a tier ([CustomerGroups]). Out go the customers: those who hold the tier at that moment.
@NullMarked
package dev.rung.benefits.group;

import org.jspecify.annotations.NullMarked;
