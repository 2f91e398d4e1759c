package dev.rung.local.up;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/// The ports, as options of a command.
final class PortOptions {

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "${env:RUNG_PORT_OFFSET:-0}",
            description = "Add N to every usual port (also RUNG_PORT_OFFSET).")
    private int offset;

    @Option(
            names = "--port",
            paramLabel = "PART=PORT",
            description =
                    "Choose one port, such as gateway=9090. Parts: gateway, customer-service, scoring-service,"
                            + " benefits-service, outreach-service, feedback-service, keycloak, postgres, kafka,"
                            + " kafka-controller, mail; with --observe prometheus, jaeger, traces; health and metrics of the first six: gateway-management and so on.")
    private Map<String, Integer> chosen = new LinkedHashMap<>();

    Ports ports() {
        return Ports.of(offset, chosen);
    }
}
