package dev.rung.local.up;

import dev.rung.local.observing.Observers;
import dev.rung.local.process.Launch;
import dev.rung.local.process.ProcessRegistry;
import dev.rung.local.process.Readiness;
import dev.rung.local.process.StartFailed;
import dev.rung.local.process.Supervised;
import dev.rung.local.servers.Kafka;
import dev.rung.local.servers.Keycloak;
import dev.rung.local.servers.KeycloakAddresses;
import dev.rung.local.servers.MailSink;
import dev.rung.local.servers.Postgres;
import dev.rung.local.servers.RedirectUris;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// All parts together: what needs what, and the order of stopping.
///
/// Keycloak needs PostgreSQL, the services need PostgreSQL and Kafka. None of them needs
/// Keycloak before the first token.
final class Suite {

    private final Path home;
    private final Path cache;
    private final DataFolder data;
    private final Ports ports;
    private final ProcessRegistry book;
    private final Terminal terminal;
    private final @Nullable Observers observers;
    private final List<Supervised> servers = new CopyOnWriteArrayList<>();
    private final List<Supervised> services = new CopyOnWriteArrayList<>();
    private volatile @Nullable MailSink mail;
    private boolean stopping;

    /// @param observers null where nobody asked for them
    Suite(
            Path home,
            Path cache,
            DataFolder data,
            Ports ports,
            ProcessRegistry book,
            Terminal terminal,
            @Nullable Observers observers) {
        this.home = home;
        this.cache = cache;
        this.data = data;
        this.ports = ports;
        this.book = book;
        this.terminal = terminal;
        this.observers = observers;
    }

    /// Returns when every endpoint is ready. Where one fails, its failure is thrown at
    /// once; [#stop] ends the others.
    void start() throws Exception {
        try (var steps = new Steps()) {
            var mailSink = steps.begin(this::startMail);
            var postgres = steps.begin(this::startPostgres);
            var kafka = steps.begin(this::startKafka);
            var keycloakBuilt = steps.begin(keycloak()::install);
            steps.after(List.of(postgres, keycloakBuilt), this::startKeycloak);
            var launches = new ServiceLaunch(home, data, ports, observers == null ? Map.of() : observers.environment());
            if (observers != null) {
                observers.toStart().forEach(one -> steps.begin(() -> start(servers, one.launch(), one.readiness())));
            }
            for (var service : Endpoint.SERVICES) {
                steps.after(List.of(postgres, kafka, mailSink), () -> startService(launches, service));
            }
            steps.begin(() -> startService(launches, Endpoint.GATEWAY));
            steps.awaitAll();
        }
    }

    /// For a person; nothing where nobody asked.
    String observed() {
        return observers == null ? "" : observers.report();
    }

    /// Services first, so that none of them loses a server it still needs; PostgreSQL last.
    void stop() {
        synchronized (this) {
            stopping = true;
        }
        stopTogether(services);
        stopTogether(
                servers.stream().filter(one -> !one.name().equals("postgres")).toList());
        stopTogether(
                servers.stream().filter(one -> one.name().equals("postgres")).toList());
        var sink = mail;
        if (sink != null) {
            sink.close();
        }
    }

    private static void stopTogether(List<Supervised> processes) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            processes.forEach(process -> threads.execute(process::stop));
        }
    }

    private void startMail() throws IOException {
        mail = MailSink.start(data.mail(), ports.of(Endpoint.MAIL));
        terminal.happened("mail sink is ready");
    }

    private void startPostgres() throws Exception {
        var postgres = new Postgres(cache, data.root(), data.logs(), ports.of(Endpoint.POSTGRES));
        start(servers, postgres.prepare(), postgres::ready);
    }

    private void startKafka() throws Exception {
        var kafka = new Kafka(
                data.root(),
                data.logs(),
                ports.of(Endpoint.KAFKA),
                ports.of(Endpoint.KAFKA_CONTROLLER),
                Integer.parseInt(Objects.requireNonNullElse(
                        System.getenv("RUNG_TOPICS_PARTITIONS"), String.valueOf(Kafka.USUAL_PARTITIONS))));
        start(servers, kafka.prepare(), kafka::ready);
    }

    private void startKeycloak() throws Exception {
        start(servers, keycloak().prepare(), keycloak()::ready);
        new RedirectUris(keycloakAddresses()).register();
    }

    private void startService(ServiceLaunch launches, Endpoint endpoint) throws Exception {
        start(services, launches.of(endpoint), Health.at(ports.url(endpoint.management())));
    }

    private void start(List<Supervised> among, Launch launch, Readiness readiness) throws Exception {
        var supervised = new Supervised(launch, readiness, book, terminal::happened);
        synchronized (this) {
            if (stopping) {
                throw new StartFailed(launch.name() + " is not started any more: the suite is stopping.");
            }
            among.add(supervised);
        }
        supervised.start();
        terminal.happened(launch.name() + " is ready");
    }

    private Keycloak keycloak() {
        return new Keycloak(cache, home.resolve("local/target/keycloak"), data.logs(), keycloakAddresses());
    }

    private KeycloakAddresses keycloakAddresses() {
        return new KeycloakAddresses(
                ports.of(Endpoint.KEYCLOAK), ports.of(Endpoint.POSTGRES), ports.of(Endpoint.GATEWAY));
    }
}
