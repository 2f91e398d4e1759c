package dev.rung.local.servers;

import dev.rung.local.process.Launch;
import dev.rung.local.process.StartFailed;
import dev.rung.local.process.StopSignal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Keycloak with the realm `rung`, its data in the suite's PostgreSQL.
///
/// It is unpacked and built for PostgreSQL once, in the cache folder; every start after that skips the build. The realm
/// is imported where the database has none yet, so that what a person changed in it stays. The theme of its login page
/// is always that of this build.
public final class Keycloak {

    private static final String BUILT_FOR = "--db=postgres";

    private final Path cache;
    private final Path releases;
    private final Path logs;
    private final KeycloakAddresses addresses;

    /// @param releases the folder that the build puts Keycloak's zip into
    public Keycloak(Path cache, Path releases, Path logs, KeycloakAddresses addresses) {
        this.cache = cache;
        this.releases = releases;
        this.logs = logs.toAbsolutePath();
        this.addresses = addresses;
    }

    /// Unpacks and builds what is not in the cache yet. Needs no other server.
    ///
    /// @return Keycloak's folder
    public Path install() throws IOException, InterruptedException {
        var release = release();
        var name = release.getFileName().toString().replace(".zip", "").replace("-quarkus-dist", "");
        return UnpackedOnce.folder(cache.resolve(name).toAbsolutePath(), folder -> {
            Zips.unpackInto(folder, release);
            build(folder);
        });
    }

    public Launch prepare() throws IOException, InterruptedException {
        var home = install();
        put("rung-realm.json", home.resolve("data/import"));
        put("theme/theme.properties", home.resolve("themes/rung/login"));
        put("theme/rung.css", home.resolve("themes/rung/login/resources/css"));
        var environment = Map.of(
                "RUNG_CONSOLE_URL",
                addresses.console(),
                "RUNG_MEMBER_URL",
                addresses.member(),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                "admin");
        return new Launch("keycloak", start(home), environment, home, logs.resolve("keycloak.log"), StopSignal.TERM);
    }

    private Path release() throws IOException {
        try (var found = Files.isDirectory(releases) ? Files.list(releases) : Stream.<Path>empty()) {
            return found.filter(file -> file.toString().endsWith(".zip"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new StartFailed(
                            "Keycloak's release is not in " + releases + ". ./rung build puts it there."));
        }
    }

    /// The realm's own document says that the import is done too.
    public boolean ready() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(addresses.realm() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        }
    }

    private void build(Path home) throws IOException, InterruptedException {
        Files.createDirectories(logs);
        var command = KeycloakJvm.command(home, List.of("build", BUILT_FOR, "--health-enabled=false"));
        Programs.run(command, Map.of(), home, logs.resolve("keycloak-build.log"));
    }

    private List<String> start(Path home) {
        return KeycloakJvm.command(
                home,
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=localhost",
                        "--http-port=" + addresses.port(),
                        // fixed, so that a token's issuer is the same however Keycloak is called
                        "--hostname=" + addresses.base(),
                        "--db-url=jdbc:postgresql://localhost:" + addresses.postgresPort() + "/keycloak",
                        "--db-username=keycloak",
                        "--db-password=keycloak",
                        "--db-pool-initial-size=1",
                        "--db-pool-max-size=20"));
    }

    /// Another launcher may be reading the file: it is replaced whole.
    private static void put(String resource, Path folder) throws IOException {
        var name = Path.of(resource).getFileName();
        var fresh = Files.createTempFile(Files.createDirectories(folder).getParent(), "fresh", ".tmp");
        try (var content = Objects.requireNonNull(Keycloak.class.getResourceAsStream(resource))) {
            Files.copy(content, fresh, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
