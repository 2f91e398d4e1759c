package dev.rung.local.up;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Which endpoint listens where.
record Ports(Map<Endpoint, Integer> byEndpoint) {

    private static final Set<Endpoint> IN_BROWSERS = EnumSet.of(Endpoint.GATEWAY, Endpoint.KEYCLOAK);

    /// Those above 1023 that a browser opens no page at ("bad ports" of the Fetch standard).
    private static final Set<Integer> CLOSED_TO_BROWSERS = Set.of(
            1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
            10_080);

    /// @param offset added to every usual port
    /// @param chosen by an endpoint's name; as they are, without the offset
    static Ports of(int offset, Map<String, Integer> chosen) {
        var ports = new EnumMap<Endpoint, Integer>(Endpoint.class);
        for (var endpoint : Endpoint.values()) {
            ports.put(endpoint, endpoint.usualPort() + offset);
        }
        chosen.forEach((name, port) -> ports.put(Endpoint.named(name), port));
        return new Ports(ports);
    }

    int of(Endpoint endpoint) {
        return Objects.requireNonNull(byEndpoint.get(endpoint));
    }

    boolean has(Endpoint endpoint) {
        return byEndpoint.containsKey(endpoint);
    }

    String url(Endpoint endpoint) {
        return "http://localhost:" + of(endpoint);
    }

    /// Of those endpoints that are going to listen.
    Ports without(Collection<Endpoint> endpoints) {
        var left = new EnumMap<Endpoint, Integer>(byEndpoint);
        left.keySet().removeAll(endpoints);
        return new Ports(left);
    }

    /// The problems with them, each as a sentence for a person; empty where everything can start.
    List<String> problems() {
        return Stream.of(outOfRange(), closedToBrowsers(), wantedTwice(), taken())
                .flatMap(found -> found)
                .toList();
    }

    private Stream<String> outOfRange() {
        return byEndpoint.entrySet().stream()
                .filter(entry -> entry.getValue() < 1 || entry.getValue() > 65_535)
                .map(entry -> "Port %d for %s does not exist; ports go from 1 to 65535."
                        .formatted(entry.getValue(), entry.getKey().label()));
    }

    private Stream<String> closedToBrowsers() {
        return IN_BROWSERS.stream()
                .filter(endpoint -> CLOSED_TO_BROWSERS.contains(of(endpoint)))
                .map(endpoint -> "Port %d for %s is one that browsers open no page at."
                        .formatted(of(endpoint), endpoint.label()));
    }

    private Stream<String> wantedTwice() {
        return byEndpoint.values().stream()
                .distinct()
                .map(this::endpointsAt)
                .filter(endpoints -> endpoints.size() > 1)
                .map(endpoints -> "Port %d is wanted by %s."
                        .formatted(
                                of(endpoints.iterator().next()),
                                String.join(
                                        " and ",
                                        endpoints.stream().map(Endpoint::label).toList())));
    }

    private Stream<String> taken() {
        return byEndpoint.entrySet().stream()
                .filter(entry -> isTaken(entry.getValue()))
                .map(entry ->
                        "Port %d for %s is taken by another program. Stop that program or choose another port: --port %s=%d"
                                .formatted(
                                        entry.getValue(),
                                        entry.getKey().label(),
                                        entry.getKey().label(),
                                        entry.getValue() + 10_000 > 65_535
                                                ? entry.getValue() - 10_000
                                                : entry.getValue() + 10_000));
    }

    private Collection<Endpoint> endpointsAt(int port) {
        return byEndpoint.entrySet().stream()
                .filter(entry -> entry.getValue() == port)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Binding to every address fails where anybody listens on any of them.
    private static boolean isTaken(int port) {
        if (port < 1 || port > 65_535) {
            return false;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
