package dev.rung.local.up;

import dev.rung.local.process.Launch;
import dev.rung.local.process.StartFailed;
import dev.rung.local.process.StopSignal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// How a service or the gateway is started: a plain JVM on what the build made, set up by environment variables.
final class ServiceLaunch {

    private final Path home;
    private final DataFolder data;
    private final Ports ports;

    /// @param home the folder of the checkout
    ServiceLaunch(Path home, DataFolder data, Ports ports) {
        this.home = home;
        this.data = data;
        this.ports = ports;
    }

    Launch of(Part part) {
        var program = home.resolve(part.label()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(program)) {
            throw new StartFailed(part.label() + " is not built: there is no " + program + ". Run ./rung build.");
        }
        return new Launch(
                part.label(),
                command(part, program),
                environment(part),
                data.root(),
                data.logs().resolve(part.label() + ".log"),
                StopSignal.TERM);
    }

    private List<String> command(Part part, Path program) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms48m",
                "-Xmx" + heap(part),
                // one collector thread and one compiler: eight JVMs share two cores
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        var more =
                Objects.requireNonNullElse(System.getenv("RUNG_JAVA_OPTS"), "").strip();
        if (!more.isEmpty()) {
            command.addAll(Arrays.asList(more.split("\\s+", -1)));
        }
        command.addAll(List.of("-jar", program.toString()));
        return command;
    }

    private static String heap(Part part) {
        return part == Part.SCORING_SERVICE || part == Part.CUSTOMER_SERVICE ? "256m" : "192m";
    }

    private Map<String, String> environment(Part part) {
        var environment = new HashMap<String, String>();
        environment.put("RUNG_HTTP_PORT", Integer.toString(ports.of(part)));
        // not on the network: the passwords of this suite are known to everybody
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        // production, but with the master key that everybody knows
        environment.put("QUARKUS_PROFILE", "prod,local");
        environment.put("RUNG_OIDC_URL", ports.url(Part.KEYCLOAK) + "/realms/rung");
        for (var service : Part.SERVICES) {
            environment.put("RUNG_SERVICES_" + service.shortName().toUpperCase(Locale.ROOT), ports.url(service));
        }
        if (part != Part.GATEWAY) {
            environment.putAll(Map.of(
                    "RUNG_DATABASE_HOST",
                    "localhost",
                    "RUNG_DATABASE_PORT",
                    Integer.toString(ports.of(Part.POSTGRES)),
                    "RUNG_DATABASE_NAME",
                    "rung",
                    "RUNG_DATABASE_USER",
                    part.shortName(),
                    "RUNG_DATABASE_PASSWORD",
                    part.shortName(),
                    "RUNG_KAFKA",
                    "localhost:" + ports.of(Part.KAFKA),
                    "QUARKUS_MAILER_HOST",
                    "localhost",
                    "QUARKUS_MAILER_PORT",
                    Integer.toString(ports.of(Part.MAIL))));
        }
        return environment;
    }
}
