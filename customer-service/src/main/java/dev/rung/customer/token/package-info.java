/// Tokens for the store's own customers. In comes a storefront with a customer's external id; out goes a token that
/// every service takes for that customer, for some minutes, and an entry in the audit. The keys to check it with are
/// published. Why: `docs/adr/0011`.
@NullMarked
package dev.rung.customer.token;

import org.jspecify.annotations.NullMarked;
