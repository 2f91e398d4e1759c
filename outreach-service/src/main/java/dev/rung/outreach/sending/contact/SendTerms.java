package dev.rung.outreach.sending.contact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.outreach.sending")
public interface SendTerms {

    /// How many messages are leased at a time: few, so that a crash leaves few unknown and instances share the work.
    @WithDefault("20")
    int batch();

    /// How many of them are sent at once.
    @WithDefault("4")
    int atOnce();

    /// A tier event may arrive before customer-service's event about the customer, but not by much.
    @WithDefault("10M")
    Duration unknownCustomerGrace();

    /// An occasion older than this is no news: no message about it is sent, even if it was reported late.
    @WithDefault("${rung.outreach.news-for}")
    Duration newsFor();

    /// An answer is due for longer than news, and is tried for as long. The customer also finds it beside their
    /// feedback.
    @WithDefault("30d")
    Duration answersFor();

    /// A message that cannot be prepared, because a service it needs is unavailable, holds up its customer's next
    /// messages for this long; after that they overtake it. Ten minutes is longer than a service takes to restart.
    @WithDefault("10M")
    Duration overtakenAfter();

    /// The wait after a provider clearly did not accept a message; it doubles each time.
    @WithDefault("30S")
    Duration firstRetry();

    /// The longest such wait: after a night's outage messages leave within half an hour of the provider's return.
    @WithDefault("30M")
    Duration longestRetry();

    /// The first wait for something missing: a customer's consents, another service. It grows with the time waited.
    @WithDefault("2S")
    Duration shortestWait();

    @WithDefault("5M")
    Duration longestWait();

    /// A lease this old belongs to a crashed instance: even the slowest batch takes less time.
    @WithDefault("15M")
    Duration mailAbandonedAfter();

    /// The same for the inbox. If the instance is only slow, its message is still written once: the transaction that
    /// writes it also checks that the lease is still held.
    @WithDefault("20S")
    Duration inboxAbandonedAfter();
}
