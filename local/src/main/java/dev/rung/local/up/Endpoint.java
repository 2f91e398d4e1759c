package dev.rung.local.up;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Everything that listens on a port, with the port it has unless told otherwise.
enum Endpoint {
    GATEWAY(8080),
    CUSTOMER_SERVICE(8081),
    SCORING_SERVICE(8082),
    BENEFITS_SERVICE(8083),
    OUTREACH_SERVICE(8084),
    FEEDBACK_SERVICE(8085),
    KEYCLOAK(8180),
    POSTGRES(15432),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093),
    MAIL(10025),
    /// Where a process tells how it is: health and metrics. Nobody routes to these.
    GATEWAY_MANAGEMENT(9080),
    CUSTOMER_SERVICE_MANAGEMENT(9081),
    SCORING_SERVICE_MANAGEMENT(9082),
    BENEFITS_SERVICE_MANAGEMENT(9083),
    OUTREACH_SERVICE_MANAGEMENT(9084),
    FEEDBACK_SERVICE_MANAGEMENT(9085),
    /// These only with `--observe`.
    PROMETHEUS(9090),
    JAEGER(16686),
    TRACES(4317);

    static final List<Endpoint> SERVICES =
            List.of(CUSTOMER_SERVICE, SCORING_SERVICE, BENEFITS_SERVICE, OUTREACH_SERVICE, FEEDBACK_SERVICE);

    private final int usualPort;

    Endpoint(int usualPort) {
        this.usualPort = usualPort;
    }

    int usualPort() {
        return usualPort;
    }

    /// As on the command line, in log files and in the file of addresses: `customer-service`.
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The service without its suffix: the name of its role and schema, and of its address in
    /// other services' settings.
    String shortName() {
        return label().replace("-service", "");
    }

    /// The management port of each process, by its label.
    static Map<String, Endpoint> watched() {
        return Stream.concat(SERVICES.stream(), Stream.of(GATEWAY))
                .collect(toMap(Endpoint::label, Endpoint::management));
    }

    /// Those of the observers that are not started.
    ///
    /// @param started by their names
    static List<Endpoint> ofObserversBut(Set<String> started) {
        var owners = Map.of(PROMETHEUS, "prometheus", JAEGER, "jaeger", TRACES, "jaeger");
        return owners.entrySet().stream()
                .filter(owner -> !started.contains(owner.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Of a service or the gateway.
    Endpoint management() {
        return valueOf(name() + "_MANAGEMENT");
    }

    static Endpoint named(String label) {
        return Arrays.stream(values())
                .filter(endpoint ->
                        endpoint.label().equals(label) || endpoint.shortName().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no " + label + "; ports can be set for "
                        + String.join(
                                ", ",
                                Arrays.stream(values()).map(Endpoint::label).toList())));
    }
}
