/// Erases customers in every service, and says who has confirmed it.
///
/// In come `DELETE /me/account`, which is the gateway's `DELETE /me`, and, for a request by post, `POST
/// /customers/{externalId}/erasure`; and the
/// confirmations of the other services. [Erasing] empties all tables of this service
/// (`dev.rung.customer.personal`), destroys the customer's key, leaves a tombstone
/// (`dev.rung.customer.tombstone`) and tells it, in one transaction. Out go `customer-erased` on
/// `customer-events`, and a certificate that names nobody ([CertificatePolicy]).
@NullMarked
package dev.rung.customer.erasure;

import org.jspecify.annotations.NullMarked;
