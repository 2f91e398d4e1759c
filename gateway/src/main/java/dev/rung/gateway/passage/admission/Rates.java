package dev.rung.gateway.passage.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How many requests a client may make per period. Each gateway instance counts for itself.
@ConfigMapping(prefix = "rung.rates")
interface Rates {

    /// The time over which the requests of a person, a shop or a stranger are counted.
    @WithDefault("1m")
    Duration period();

    /// Requests of one person per period. A page of the console makes about ten, so this is someone quick with
    /// several tabs open.
    @WithDefault("600")
    long person();

    /// Requests of a storefront or another service per period. A thousand events fit into one request, so this is
    /// a very large shop.
    @WithDefault("60000")
    long shop();

    /// Requests from one address without a valid token per period: many people may share an address.
    @WithDefault("300")
    long stranger();

    /// Streams that one person may have open at a time: a browser opens six connections to
    /// a host, one for each tab.
    @WithDefault("6")
    int streams();

    /// How many clients are remembered; beyond that the one that was away longest is
    /// forgotten and may start anew.
    @WithDefault("100000")
    long remembered();

    default long of(ChargedClient client) {
        return switch (client) {
            case ChargedClient.User _ -> person();
            case ChargedClient.Shop _ -> shop();
            case ChargedClient.Stranger _ -> stranger();
        };
    }
}
