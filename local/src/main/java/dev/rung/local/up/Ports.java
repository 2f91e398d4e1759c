package dev.rung.local.up;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Which part listens where.
record Ports(Map<Part, Integer> byPart) {

    /// @param offset added to every usual port
    /// @param chosen by a part's name; as they are, without the offset
    static Ports of(int offset, Map<String, Integer> chosen) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            ports.put(part, part.usualPort() + offset);
        }
        chosen.forEach((name, port) -> ports.put(Part.named(name), port));
        return new Ports(ports);
    }

    int of(Part part) {
        return Objects.requireNonNull(byPart.get(part));
    }

    boolean has(Part part) {
        return byPart.containsKey(part);
    }

    String url(Part part) {
        return "http://localhost:" + of(part);
    }

    /// Of those parts that are going to listen.
    Ports without(Collection<Part> parts) {
        var left = new EnumMap<Part, Integer>(byPart);
        left.keySet().removeAll(parts);
        return new Ports(left);
    }

    /// What is wrong with them, each as a sentence for a person; empty where everything can start.
    List<String> problems() {
        return Stream.concat(outOfRange(), Stream.concat(wantedTwice(), taken()))
                .toList();
    }

    private Stream<String> outOfRange() {
        return byPart.entrySet().stream()
                .filter(entry -> entry.getValue() < 1 || entry.getValue() > 65_535)
                .map(entry -> "Port %d for %s does not exist; ports go from 1 to 65535."
                        .formatted(entry.getValue(), entry.getKey().label()));
    }

    private Stream<String> wantedTwice() {
        return byPart.values().stream()
                .distinct()
                .map(this::partsAt)
                .filter(parts -> parts.size() > 1)
                .map(parts -> "Port %d is wanted by %s."
                        .formatted(
                                of(parts.iterator().next()),
                                String.join(
                                        " and ", parts.stream().map(Part::label).toList())));
    }

    private Stream<String> taken() {
        return byPart.entrySet().stream()
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

    private Collection<Part> partsAt(int port) {
        return byPart.entrySet().stream()
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
