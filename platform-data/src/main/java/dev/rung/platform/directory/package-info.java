/// Who the customers are, as far as a service without personal data may know: which id belongs to which external id,
/// where they live in time and language, what they agreed to.
///
/// In come the events of `customer-events`; each says everything, and only one with a higher revision changes anything,
/// so duplicates and disorder do no harm.
@NullMarked
package dev.rung.platform.directory;

import org.jspecify.annotations.NullMarked;
