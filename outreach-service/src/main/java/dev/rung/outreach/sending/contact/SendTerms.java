package dev.rung.outreach.sending.contact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.outreach.sending")
public interface SendTerms {

    /// How many messages an instance leases at a time: few, so that a crash leaves few unknown and instances
    /// share the work.
    @WithDefault("20")
    int batch();

    /// How many leased messages are on their way at once.
    @WithDefault("4")
    int atOnce();

    /// How long a message waits for a customer who is not known yet, or by what is known takes no part: the
    /// news of a tier may overtake that of a customer.
    @WithDefault("10M")
    Duration unknownCustomerGrace();

    /// An event older than this is not sent to anybody, however late this service received it.
    @WithDefault("${rung.outreach.news-for}")
    Duration newsFor();

    /// How long an answer to feedback is tried: it is owed for longer than news. The customer also finds it
    /// beside their feedback.
    @WithDefault("30d")
    Duration answersFor();

    /// How long a message that cannot be put together, because a service is away, holds up its customer's next
    /// ones. Ten minutes is longer than a service takes to start again.
    @WithDefault("10M")
    Duration overtakenAfter();

    /// The wait after a provider clearly did not take a message; it doubles each time.
    @WithDefault("30S")
    Duration firstRetry();

    /// The longest wait after a provider did not take a message: what could not leave overnight leaves within
    /// half an hour of the provider's return.
    @WithDefault("30M")
    Duration longestRetry();

    /// The first wait for something missing: a customer's consents, a neighbouring service. It
    /// grows with the time waited.
    @WithDefault("2S")
    Duration shortestWait();

    /// The longest wait for something missing, such as a customer's consents or a neighbouring service.
    @WithDefault("5M")
    Duration longestWait();

    /// A mail's lease this old belongs to a crashed instance: longer than a whole batch
    /// of slowest sendings takes.
    @WithDefault("15M")
    Duration mailAbandonedAfter();

    /// The lease of an inbox message this old belongs to a crashed instance. It may be wrong of an instance
    /// that is only slow; the message is still written once, because the transaction that writes it also asks
    /// whether the lease still stands.
    @WithDefault("20S")
    Duration inboxAbandonedAfter();
}
