package dev.rung.customer.webhook.address;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Decides whether an address may be connected to: those of the public internet, and what an operator allows.
final class TargetAddressPolicy {

    /// The networks that IANA keeps for special purposes, and where clouds tell a machine its own secrets
    /// (169.254.169.254, 100.100.100.200, 168.63.129.16).
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "168.63.129.16/32",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "2001::/23",
                    "2001:db8::/32",
                    // carries an IPv4 address, of whatever kind
                    "2002::/16",
                    "3fff::/20")
            .map(Network::parse)
            .toList();

    /// Whatever else IPv6 has is loopback, link-local, unique-local, multicast, translated, or not given out.
    private static final Network PUBLIC_IPV6 = Network.parse("2000::/3");

    private static final int IPV4 = 4;
    private static final int IPV6 = 16;

    /// The form `::ffff:a.b.c.d`.
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private final List<Network> allowed;

    TargetAddressPolicy(List<Network> allowed) {
        this.allowed = allowed;
    }

    /// @param address of 4 or 16 bytes
    boolean allows(byte[] address) {
        var plain = plain(address);
        return allowed.stream().anyMatch(network -> network.contains(plain))
                || (plain.length == IPV4 || PUBLIC_IPV6.contains(plain))
                        && NOT_PUBLIC.stream().noneMatch(network -> network.contains(plain));
    }

    private static byte[] plain(byte[] address) {
        return address.length == IPV6 && Arrays.equals(address, 0, MAPPED.length, MAPPED, 0, MAPPED.length)
                ? Arrays.copyOfRange(address, MAPPED.length, IPV6)
                : address;
    }
}
