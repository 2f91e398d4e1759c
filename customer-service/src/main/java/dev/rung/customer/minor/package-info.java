/// Minors: who is under the age from which a customer answers for themselves, and what their guardian said.
///
/// In come a profile that was written, the day's look at all profiles, and a guardian's answer that an agent records
/// (`/customers/{externalId}/guardian-consent`). [MinorPolicy] decides who is a minor on a day of the store's,
/// [GuardianPolicy] what an answer changes. Each answer is a row in an append-only history; who the guardian is, and
/// the proof, are sealed under the customer's key. The register then says what of a customer's own consents counts
/// (`WholePolicy`), so that all others only follow `customer-events`. The customer sees it at `/me/guardian-consent`.
@NullMarked
package dev.rung.customer.minor;

import org.jspecify.annotations.NullMarked;
