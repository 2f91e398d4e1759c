/// What customers agreed to: per purpose and channel; without a word from them the answer is no.
///
/// In come a customer's own wish (`/me/consents`) or what a shop or an agent took down
/// (`/customers/{externalId}/consents`). [ConsentPolicy] decides what a wish changes. Each change is a row in an
/// append-only
/// history: time, text version, locale, source and who entered it are the proof. Out goes `consent-changed` with the
/// whole
/// customer where the answer became another; a consent renewed under a new text is only kept.
@NullMarked
package dev.rung.customer.consent;

import org.jspecify.annotations.NullMarked;
