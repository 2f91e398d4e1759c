package dev.rung.benefits.quote.asking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.benefits.quotes")
public interface QuoteSettings {

    /// How long a quote can be confirmed: so long may a customer look at a price that it is certain to be.
    @WithDefault("PT15M")
    Duration validFor();

    /// How long the coupons and points of a confirmed quote are set aside for its order: so long may
    /// paying take.
    @WithDefault("PT30M")
    Duration hold();

    /// How much later the payment of an order may be told. Until then it still counts, and coupons and points stay set
    /// aside. It begins anew where this service or Kafka was away, and does not pass while events wait in Kafka.
    @WithDefault("PT10M")
    Duration grace();

    /// How much earlier than its quote was asked for an order may be paid by the store's clock. Clocks of
    /// storefronts lag a little, and tell whole seconds; a payment dated further back was made for another price.
    @WithDefault("PT5M")
    Duration clockTolerance();

    /// How often the timer looks for orders that were paid, cancelled or refunded, or whose time is over. Where none is
    /// due it reads an empty index.
    @WithDefault("PT5S")
    Duration dueEvery();

    /// How long a quote is kept after its validity, so that somebody can ask why a price was what it was. A
    /// cart says something about a person, so no longer than that needs.
    @WithDefault("PT24H")
    Duration keep();
}
