/// What customers agreed to, per purpose and channel. Without a word from them nothing is recorded: mail and text
/// messages
/// then wait for a yes, the inbox does not.
///
/// In come a customer's own wish (`/me/consents`), what a shop or an agent took down
/// (`/customers/{externalId}/consents`), or a press on "unsubscribe" in a mail, without a login
/// (`/public/unsubscribe`, ADR 10). [ConsentPolicy] decides what a wish changes. Each change is a row in an append-only
/// history: time, text version, locale, source and who entered it are the proof. Out goes `consent-changed` with the
/// whole
/// customer where the answer became another; a consent renewed under a new text is only kept.
@NullMarked
package dev.rung.customer.consent;

import org.jspecify.annotations.NullMarked;
