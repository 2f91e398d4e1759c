/// Customers' consent per purpose and channel. Without an answer nothing is recorded: mail and text messages then
/// wait for a yes, the inbox does not.
///
/// In come a customer's own wish (`/me/consents`), one that a shop or an agent recorded
/// (`/customers/{externalId}/consents`), or a click on "unsubscribe" in a mail, without a login (`/public/unsubscribe`,
/// ADR 10). [ConsentPolicy] decides what a wish changes. Each change is a row in an append-only history: time, text
/// version, locale, source and actor are the proof. Out goes `consent-changed` with the whole customer when the answer
/// changes; a consent renewed under a new text is only recorded. [ConsentTexts] has the texts themselves
/// (`/consent-texts`); a store that shows its own names its own versions. Of customers who are one person the latest
/// answer
/// of all counts, and each keeps its proof.
@NullMarked
package dev.rung.customer.consent;

import org.jspecify.annotations.NullMarked;
