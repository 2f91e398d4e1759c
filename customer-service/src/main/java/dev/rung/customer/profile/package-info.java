/// Customers' profiles and addresses: personal data, readable here and nowhere else.
///
/// In come `PUT` and `GET /customers/{externalId}`, `GET /me/profile`, and `GET /contacts/{customerId}`, by which
/// outreach learns an address at the moment of sending. [dev.rung.customer.profile.check.ProfilePolicy] decides whether
/// a profile makes sense. Everything personal is one JSON text, sealed with the customer's own key
/// (`dev.rung.platform.vault`); key and seal are in tables of their own, and without the key's row the seal is noise:
/// that is how a customer is forgotten. Only locale and time zone stand in the clear, in the register; package
/// `contact` has an index of the addresses. Out goes `profile-changed`, which does not say what changed, and an audit
/// entry with the names of the fields. Once a day [TellingBirthdays] opens all profiles for the birthdays that
/// `milestone` tells.
@NullMarked
package dev.rung.customer.profile;

import org.jspecify.annotations.NullMarked;
