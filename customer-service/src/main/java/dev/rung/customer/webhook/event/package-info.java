/// Which events leave the suite, and for whom.
///
/// In come the events of five topics. Decided is which of them leave
/// ([SentEvents][dev.rung.customer.webhook.event.SentEvents]) and which webhooks want them. Out go rows of
/// `webhook_delivery`, one for each event and webhook however often it comes, with a revision that grows with
/// each event of a customer. Of who is erased nothing is queued any more, but that they are.
@NullMarked
package dev.rung.customer.webhook.event;

import org.jspecify.annotations.NullMarked;
