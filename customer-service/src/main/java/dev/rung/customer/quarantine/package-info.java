/// Events refused at intake, kept so that they can be looked at and replayed.
///
/// In come refused events from intake, in its transaction. A sender may have put personal data into them, in
/// any place: so the whole event (of somebody erased its type and time, no more) is sealed with a key of its own
/// (see `dev.rung.platform.vault`) and only
/// reason code, defects (which name fields, never values) and sender stand in the clear. Defects are kept as
/// keys of texts with their facts, and put into words in the language of each reader. Topic
/// `behaviour-quarantine` gets code and id, never the event. `GET /quarantine` opens the seals for agents and
/// administrators; intake takes one in again, as it came or corrected, and the row says what became of it. A correction
/// is sealed with the key of its event. Administrators put away what nobody wants, with a reason: it waits no longer,
/// but is counted, found and replayed as before. After 28 days, as long as the topic is kept, an event is deleted, and
/// before that when a customer is erased whom it or its correction names ([NamedCustomers]).
@NullMarked
package dev.rung.customer.quarantine;

import org.jspecify.annotations.NullMarked;
