/// How queued events are sent.
///
/// In comes a timer of every instance. For each webhook that has something due, deliveries are leased, by a
/// transaction that is committed before anything is sent; sent to an address that was checked just now; and
/// recorded. Decided is whether and when one is tried again
/// ([WebhookRetryPolicy][dev.rung.customer.webhook.delivery.WebhookRetryPolicy]). A lease that was never
/// recorded ends, and the event is sent again with the same id: at least once, never at most. Each webhook is
/// served on its own, so that a slow one holds up no other. Order is not kept; the revision says it. Out go
/// requests by Standard Webhooks, tries in the log, and an alarm where a webhook is disabled.
@NullMarked
package dev.rung.customer.webhook.delivery;

import org.jspecify.annotations.NullMarked;
