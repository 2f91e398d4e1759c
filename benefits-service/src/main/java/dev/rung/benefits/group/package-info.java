/// Groups of customers as staff name them, for whatever is done with many at once.
///
/// In come ids, or a tier ([CustomerGroups]). Out go the customers: those who hold the tier at that moment. Who is one
/// person is one, and of the kept one's tier; a coupon is for the person, an extension for all accounts of theirs.
@NullMarked
package dev.rung.benefits.group;

import org.jspecify.annotations.NullMarked;
