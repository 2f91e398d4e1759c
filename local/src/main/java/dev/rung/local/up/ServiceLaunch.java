package dev.rung.local.up;

import dev.rung.local.process.Launch;
import dev.rung.local.process.StartFailed;
import dev.rung.local.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// How a service or the gateway is started: a plain JVM on what the build made, set up by environment
/// variables. Those that `RUNG_NATIVE` names (`scoring-service,feedback-service`, or `all`) are started as the
/// native executables of `./rung native`.
final class ServiceLaunch {

    private final Path home;
    private final DataFolder data;
    private final Ports ports;
    private final Map<String, String> more;

    /// @param home the folder of the checkout
    /// @param more environment of every process
    ServiceLaunch(Path home, DataFolder data, Ports ports, Map<String, String> more) {
        this.home = home;
        this.data = data;
        this.ports = ports;
        this.more = more;
    }

    Launch of(Endpoint endpoint) throws IOException {
        return new Launch(
                endpoint.label(),
                isNative(endpoint) ? nativeCommand(endpoint) : command(endpoint),
                environment(endpoint),
                data.root(),
                data.logs().resolve(endpoint.label() + ".log"),
                StopSignal.TERM);
    }

    private static boolean isNative(Endpoint endpoint) {
        var named = Objects.requireNonNullElse(System.getenv("RUNG_NATIVE"), "");
        return named.equals("all") || Arrays.asList(named.split(",", -1)).contains(endpoint.label());
    }

    private List<String> nativeCommand(Endpoint endpoint) throws IOException {
        var target = home.resolve(endpoint.label()).resolve("target");
        try (var files = Files.list(target)) {
            var program = files.filter(file -> file.toString().endsWith("-runner"))
                    .findFirst()
                    .orElseThrow(() ->
                            new StartFailed(endpoint.label() + " is not built natively: there is no executable in "
                                    + target + ". Run ./rung native " + endpoint.label()));
            return List.of(program.toString(), "-Xmx" + heap(endpoint));
        }
    }

    private List<String> command(Endpoint endpoint) {
        var program = home.resolve(endpoint.label()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(program)) {
            throw new StartFailed(endpoint.label() + " is not built: there is no " + program + ". Run ./rung build.");
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // a young generation that holds what a batch leaves behind: collections took a tenth of the time
                "-Xms128m",
                "-XX:NewRatio=1",
                "-Xmx" + heap(endpoint),
                // one collector thread and one compiler: eight JVMs share two cores
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow"));
        var more =
                Objects.requireNonNullElse(System.getenv("RUNG_JAVA_OPTS"), "").strip();
        if (!more.isEmpty()) {
            command.addAll(Arrays.asList(more.split("\\s+", -1)));
        }
        command.addAll(List.of("-jar", program.toString()));
        return command;
    }

    private static String heap(Endpoint endpoint) {
        return endpoint == Endpoint.SCORING_SERVICE || endpoint == Endpoint.CUSTOMER_SERVICE ? "256m" : "192m";
    }

    private Map<String, String> environment(Endpoint endpoint) throws IOException {
        var environment = new HashMap<String, String>(more);
        environment.put("RUNG_HTTP_PORT", Integer.toString(ports.of(endpoint)));
        // not on the network: the passwords of this suite are known to everybody
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("RUNG_MANAGEMENT_PORT", Integer.toString(ports.of(endpoint.management())));
        environment.put("RUNG_MANAGEMENT_HOST", "localhost");
        // people read these logs
        environment.put("RUNG_LOG_JSON", Objects.requireNonNullElse(System.getenv("RUNG_LOG_JSON"), "false"));
        environment.put("RUNG_OIDC_URL", ports.url(Endpoint.KEYCLOAK) + "/realms/rung");
        for (var service : Endpoint.SERVICES) {
            environment.put("RUNG_SERVICES_" + service.shortName().toUpperCase(Locale.ROOT), ports.url(service));
        }
        if (endpoint != Endpoint.GATEWAY) {
            environment.putAll(servers(endpoint));
        }
        if (endpoint == Endpoint.CUSTOMER_SERVICE || endpoint == Endpoint.OUTREACH_SERVICE) {
            // one seals the links in mails, the other opens them
            environment.put("RUNG_LINKS_KEY", KeyFile.master(data.root(), "links"));
            environment.put("RUNG_PUBLIC_URL", ports.url(Endpoint.GATEWAY));
        }
        if (List.of(
                        Endpoint.CUSTOMER_SERVICE,
                        Endpoint.BENEFITS_SERVICE,
                        Endpoint.OUTREACH_SERVICE,
                        Endpoint.FEEDBACK_SERVICE)
                .contains(endpoint)) {
            environment.put("RUNG_VAULT_MASTER_KEY", KeyFile.master(data.root(), endpoint.shortName()));
        }
        if (endpoint == Endpoint.CUSTOMER_SERVICE) {
            environment.put("RUNG_CUSTOMER_TOKENS_KEY", KeyFile.token(data.root()));
        }
        return environment;
    }

    private Map<String, String> servers(Endpoint endpoint) {
        return Map.ofEntries(
                Map.entry("RUNG_DATABASE_HOST", "localhost"),
                Map.entry("RUNG_DATABASE_PORT", Integer.toString(ports.of(Endpoint.POSTGRES))),
                Map.entry("RUNG_DATABASE_NAME", "rung"),
                Map.entry("RUNG_DATABASE_USER", endpoint.shortName()),
                Map.entry("RUNG_DATABASE_PASSWORD", endpoint.shortName()),
                Map.entry("RUNG_KAFKA", "localhost:" + ports.of(Endpoint.KAFKA)),
                Map.entry("RUNG_MAIL_HOST", "localhost"),
                Map.entry("RUNG_MAIL_PORT", Integer.toString(ports.of(Endpoint.MAIL))),
                // beside the rest of the data, not in the system's folder for rubbish
                Map.entry(
                        "RUNG_STREAMS_STATE_DIR", data.root().resolve("streams").toString()));
    }
}
