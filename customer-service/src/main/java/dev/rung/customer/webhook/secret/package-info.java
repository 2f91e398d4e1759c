/// The secrets by which receivers see that a delivery comes from here.
///
/// In comes the wish for another secret; out go the secret, once, and from then on signatures by Standard
/// Webhooks. While a secret is replaced the old one signs too.
@NullMarked
package dev.rung.customer.webhook.secret;

import org.jspecify.annotations.NullMarked;
