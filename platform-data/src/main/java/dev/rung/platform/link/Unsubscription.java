package dev.rung.platform.link;

import java.util.Optional;
import java.util.UUID;

/// The consent that a link to unsubscribe withdraws: one purpose on one channel.
///
/// @param purpose such as `marketing`
/// @param channel such as `email`
public record Unsubscription(UUID customerId, String purpose, String channel) {

    /// Where such links lead, below the store's public address; a sealed segment follows.
    public static final String PATH = "/api/v1/public/unsubscribe/";

    private static final String KIND = "unsubscribe";
    private static final int PARTS = 3;

    public String sealed(SealedLinks links) {
        return links.seal(KIND, String.join(" ", customerId.toString(), purpose, channel));
    }

    /// @return nothing where the segment is not one that was sealed for this
    public static Optional<Unsubscription> opened(SealedLinks links, String segment) {
        return links.open(KIND, segment)
                .map(content -> content.split(" "))
                .filter(parts -> parts.length == PARTS)
                .map(parts -> new Unsubscription(UUID.fromString(parts[0]), parts[1], parts[2]));
    }
}
