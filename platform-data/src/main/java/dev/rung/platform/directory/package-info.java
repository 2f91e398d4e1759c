/// The customers, as far as a service without personal data may know them: id and external id, time zone and
/// language, consents, membership.
///
/// In come the events of `customer-events`; each says everything, and only one with a higher revision changes
/// anything, so duplicates and disorder do no harm. One that says that a customer is erased is the last word on
/// them: out go all that says who they are, and the same wherever else the service keeps it
/// ([ErasureFollower]), and a confirmation on `erasure-confirmations`.
@NullMarked
package dev.rung.platform.directory;

import org.jspecify.annotations.NullMarked;
