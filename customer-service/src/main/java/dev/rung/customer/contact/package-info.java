/// Contact points of customers, and the index by which agents find a customer by one.
///
/// In come the e-mail addresses and telephone numbers of a profile, when it is written, and `POST
/// /customers/search` with one of them. [ContactPolicy] brings each into its normal form and masks it. The
/// addresses themselves are sealed in the profile and nowhere else; `contact_index` has the HMAC of each
/// normal form ([dev.rung.platform.vault.BlindIndex]). Out go the ids of customers who have the contact
/// point, which may be several, with an audit entry that says why; and whether two customers share one.
/// A count by hour limits staff who search.
@NullMarked
package dev.rung.customer.contact;

import org.jspecify.annotations.NullMarked;
