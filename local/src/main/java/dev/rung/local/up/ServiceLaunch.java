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

/// How a service or the gateway is started: a plain JVM on what the build made, set up by environment variables.
/// Those that `RUNG_NATIVE` names (`scoring-service,feedback-service`) are started as the native executables of
/// `./rung native`.
final class ServiceLaunch {

    private final Path home;
    private final DataFolder data;
    private final Ports ports;
    private final Map<String, String> more;

    ServiceLaunch(Path home, DataFolder data, Ports ports) {
        this(home, data, ports, Map.of());
    }

    /// @param home the folder of the checkout
    /// @param more environment of every process
    ServiceLaunch(Path home, DataFolder data, Ports ports, Map<String, String> more) {
        this.home = home;
        this.data = data;
        this.ports = ports;
        this.more = more;
    }

    Launch of(Part part) throws IOException {
        return new Launch(
                part.label(),
                isNative(part) ? nativeCommand(part) : command(part),
                environment(part),
                data.root(),
                data.logs().resolve(part.label() + ".log"),
                StopSignal.TERM);
    }

    private static boolean isNative(Part part) {
        var named = Objects.requireNonNullElse(System.getenv("RUNG_NATIVE"), "");
        return Arrays.asList(named.split(",", -1)).contains(part.label());
    }

    private List<String> nativeCommand(Part part) throws IOException {
        var target = home.resolve(part.label()).resolve("target");
        try (var files = Files.list(target)) {
            var program = files.filter(file -> file.toString().endsWith("-runner"))
                    .findFirst()
                    .orElseThrow(
                            () -> new StartFailed(part.label() + " is not built natively: there is no executable in "
                                    + target + ". Run ./rung native " + part.label()));
            return List.of(program.toString(), "-Xmx" + heap(part));
        }
    }

    private List<String> command(Part part) {
        var program = home.resolve(part.label()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(program)) {
            throw new StartFailed(part.label() + " is not built: there is no " + program + ". Run ./rung build.");
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // a young generation that holds what a batch leaves behind: collections took a tenth of the time
                "-Xms128m",
                "-XX:NewRatio=1",
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

    private Map<String, String> environment(Part part) throws IOException {
        var environment = new HashMap<String, String>(more);
        environment.put("RUNG_HTTP_PORT", Integer.toString(ports.of(part)));
        // not on the network: the passwords of this suite are known to everybody
        environment.put("QUARKUS_HTTP_HOST", "localhost");
        environment.put("RUNG_MANAGEMENT_PORT", Integer.toString(ports.of(part.management())));
        environment.put("RUNG_MANAGEMENT_HOST", "localhost");
        // people read these logs
        environment.put("RUNG_LOG_JSON", Objects.requireNonNullElse(System.getenv("RUNG_LOG_JSON"), "false"));
        environment.put("RUNG_OIDC_URL", ports.url(Part.KEYCLOAK) + "/realms/rung");
        for (var service : Part.SERVICES) {
            environment.put("RUNG_SERVICES_" + service.shortName().toUpperCase(Locale.ROOT), ports.url(service));
        }
        if (part != Part.GATEWAY) {
            environment.putAll(servers(part));
        }
        if (part == Part.CUSTOMER_SERVICE || part == Part.OUTREACH_SERVICE) {
            // one seals the links in mails, the other opens them
            environment.put("RUNG_LINKS_KEY", KeyFile.master(data.root(), "links"));
            environment.put("RUNG_PUBLIC_URL", ports.url(Part.GATEWAY));
        }
        if (List.of(Part.CUSTOMER_SERVICE, Part.OUTREACH_SERVICE, Part.FEEDBACK_SERVICE)
                .contains(part)) {
            environment.put("RUNG_VAULT_MASTER_KEY", KeyFile.master(data.root(), part.shortName()));
        }
        if (part == Part.CUSTOMER_SERVICE) {
            environment.put("RUNG_CUSTOMER_TOKENS_KEY", KeyFile.token(data.root()));
        }
        return environment;
    }

    private Map<String, String> servers(Part part) {
        return Map.ofEntries(
                Map.entry("RUNG_DATABASE_HOST", "localhost"),
                Map.entry("RUNG_DATABASE_PORT", Integer.toString(ports.of(Part.POSTGRES))),
                Map.entry("RUNG_DATABASE_NAME", "rung"),
                Map.entry("RUNG_DATABASE_USER", part.shortName()),
                Map.entry("RUNG_DATABASE_PASSWORD", part.shortName()),
                Map.entry("RUNG_KAFKA", "localhost:" + ports.of(Part.KAFKA)),
                Map.entry("RUNG_MAIL_HOST", "localhost"),
                Map.entry("RUNG_MAIL_PORT", Integer.toString(ports.of(Part.MAIL))),
                // beside the rest of the data, not in the system's folder for rubbish
                Map.entry(
                        "RUNG_STREAMS_STATE_DIR", data.root().resolve("streams").toString()));
    }
}
