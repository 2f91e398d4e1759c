package dev.rung.fuzz;

import dev.rung.testing.api.ApiDocument;
import java.net.URI;

/// A port to send to, and what it promises.
public record Target(String name, String host, int port, ApiDocument document) {

    /// @param address such as `http://localhost:8080`, or without the scheme
    public static Target of(String name, String address, ApiDocument document) {
        var uri = URI.create(address.contains("://") ? address : "http://" + address);
        return new Target(name, uri.getHost(), uri.getPort(), document);
    }
}
