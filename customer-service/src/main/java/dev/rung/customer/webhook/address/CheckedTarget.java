package dev.rung.customer.webhook.address;

import java.net.InetAddress;
import java.net.URI;

/// Where to connect to.
///
/// @param host the URL's, for header and certificate
/// @param address the one that was checked
public record CheckedTarget(URI url, String host, int port, boolean tls, InetAddress address) {}
