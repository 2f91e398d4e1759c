package dev.rung.outreach.sending.contact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.outreach.sending")
public interface SendTerms {

    /// How many messages one claim takes: few, so that a crash leaves few unknown and instances share the work.
    @WithDefault("20")
    int batch();

    /// How many of a claim are on their way at once.
    @WithDefault("4")
    int atOnce();

    /// A tier event may arrive before customer-service's word about the customer, but not by much.
    @WithDefault("10M")
    Duration unknownCustomerGrace();

    /// What happened longer ago than this is no news: it is not told, however late we heard of it.
    @WithDefault("${rung.outreach.news-for}")
    Duration newsFor();

    /// An answer is owed for longer than news is: for as long it is tried. The customer also finds it beside their
    /// feedback.
    @WithDefault("30d")
    Duration answersFor();

    /// A message that cannot be put together, as a service that it asks is away, holds up its customer's next ones for
    /// this long; they overtake it after that. Ten minutes is longer than a service takes to start again.
    @WithDefault("10M")
    Duration overtakenAfter();

    /// The wait after a provider clearly did not take a message; it doubles each time.
    @WithDefault("30S")
    Duration firstRetry();

    /// The longest such wait: what a provider was down for overnight leaves within half an hour of its return.
    @WithDefault("30M")
    Duration longestRetry();

    /// The first wait for something missing: a customer's consents, a neighbouring service. It grows with the
    /// time waited.
    @WithDefault("2S")
    Duration shortestWait();

    @WithDefault("5M")
    Duration longestWait();

    /// A claim this old belongs to a crashed instance: longer than a whole batch of slowest sendings takes.
    @WithDefault("15M")
    Duration mailAbandonedAfter();

    /// The same for the inbox. It may be wrong of an instance that is only slow: its message is written once
    /// all the same, for the transaction that writes it also asks whether the claim still stands.
    @WithDefault("20S")
    Duration inboxAbandonedAfter();
}
