/// Whether the data that a shop sends of a customer are plausible.
///
/// In come language, time zone and birthday as they were sent, out go the fields at fault.
@NullMarked
package dev.rung.customer.profile.check;

import org.jspecify.annotations.NullMarked;
