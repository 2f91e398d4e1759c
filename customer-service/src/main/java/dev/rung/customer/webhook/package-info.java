/// Webhooks: addresses outside of the suite to which events are sent.
///
/// In come an administrator's wishes. Decided is whether an address may be sent to
/// ([address][dev.rung.customer.webhook.address]). Out go the webhook and its secret, which is shown once
/// and kept sealed. Which events are queued for it stands in [event][dev.rung.customer.webhook.event],
/// how they are sent in [delivery][dev.rung.customer.webhook.delivery], and what became of them in
/// [log][dev.rung.customer.webhook.log].
@NullMarked
package dev.rung.customer.webhook;

import org.jspecify.annotations.NullMarked;
