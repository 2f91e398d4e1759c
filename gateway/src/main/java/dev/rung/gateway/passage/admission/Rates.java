package dev.rung.gateway.passage.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How many requests a client may make per period. Each gateway instance counts for itself.
@ConfigMapping(prefix = "rung.rates")
interface Rates {

    @WithDefault("1m")
    Duration period();

    /// A page of the console makes about ten requests: this is enough for a quick reader with several tabs.
    @WithDefault("600")
    long person();

    /// A thousand events fit into one request, so this is a very large shop.
    @WithDefault("60000")
    long shop();

    @WithDefault("300")
    long stranger();

    /// Streams that one person may have open at a time: a browser opens six connections to a host, one for each tab.
    @WithDefault("6")
    int streams();

    /// The most buckets in memory; beyond that the longest unused is dropped, and its client starts with a full one.
    @WithDefault("100000")
    long remembered();

    default long of(ChargedClient client) {
        return switch (client) {
            case ChargedClient.Person _ -> person();
            case ChargedClient.Shop _ -> shop();
            case ChargedClient.Stranger _ -> stranger();
        };
    }
}
