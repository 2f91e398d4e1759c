package dev.rung.testing.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.reverseOrder;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/// The real servers without Docker: PostgreSQL as a process of its own, Kafka in this JVM.
final class Embedded implements Machine {

    @Override
    public Database database() {
        try {
            @SuppressWarnings("resource") // stops with the JVM
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", Durability.SETTING)
                    .setServerConfig("full_page_writes", Durability.SETTING)
                    .setServerConfig("synchronous_commit", Durability.SETTING)
                    .setServerConfig("max_connections", "200")
                    .start();
            return new Database("localhost", postgres.getPort(), "postgres", "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String kafka() {
        try {
            var folder = Files.createTempDirectory("kafka");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> forget(folder)));
            var broker = "localhost:" + freePort();
            var settings = settings(broker, "localhost:" + freePort(), folder);
            format(folder);
            new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM).startup();
            return broker;
        } catch (Exception e) {
            throw new IllegalStateException("Embedded Kafka cannot be started", e);
        }
    }

    private static Properties settings(String broker, String controller, Path folder) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "listeners", "PLAINTEXT://%s,CONTROLLER://%s".formatted(broker, controller),
                "controller.listener.names", "CONTROLLER",
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.quorum.voters", "1@" + controller,
                "log.dirs", folder.toString(),
                "auto.create.topics.enable", "false",
                // a test's consumer comes alone: nobody to wait for
                "group.initial.rebalance.delay.ms", "0"));
        // one broker, and fewer files for it to open
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1"));
        return settings;
    }

    private static void format(Path folder) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(folder.toString())
                .run();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// Kafka loses its folder while it still runs, and would end this JVM with an error for that
    /// after every test has passed.
    private static void forget(Path folder) {
        Exit.setExitProcedure((_, _) -> {});
        Exit.setHaltProcedure((_, _) -> {});
        delete(folder);
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException _) {
            // Kafka may still be writing there; the folder is the system's temporary one
        }
    }
}
