/// The register of customers: external id, customer id, revision, locale, time zone, present
/// consents, membership, and whose part they are. Nothing personal.
///
/// In come the other features' calls, always in their transaction: [Registering] enters customers on first
/// sight and keeps what changed. Out goes one event on `customer-events` per change, through the outbox, with
/// the whole customer and the next revision; the lock on the customer's row is what makes revisions grow by
/// one in the order of commits. [MinorRegister] keeps whose own answers wait for a guardian. Of several customers
/// who are one person each keeps their own; [WholePolicy] says what they are together and what counts of it,
/// [WholeCustomers] reads them so, and a change of one is told of everybody above them too.
@NullMarked
package dev.rung.customer.register;

import org.jspecify.annotations.NullMarked;
