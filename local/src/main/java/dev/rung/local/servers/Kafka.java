package dev.rung.local.servers;

import dev.rung.contracts.Topic;
import dev.rung.local.process.Launch;
import dev.rung.local.process.StopSignal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/// One Kafka broker that is its own controller, in a JVM of its own, with its data in the data folder.
public final class Kafka {

    /// How many partitions each topic has on one machine, unless `RUNG_TOPICS_PARTITIONS` says otherwise.
    public static final int USUAL_PARTITIONS = 4;

    private final Path data;
    private final Path logs;
    private final int port;
    private final int controllerPort;
    private final int partitions;

    /// @param partitions of each topic that is missing yet: the same for all that are keyed by customer id
    public Kafka(Path folder, Path logs, int port, int controllerPort, int partitions) {
        this.data = folder.resolve("kafka").toAbsolutePath();
        this.logs = logs;
        this.port = port;
        this.controllerPort = controllerPort;
        this.partitions = partitions;
    }

    public Launch prepare() throws Exception {
        if (!Files.exists(data.resolve("meta.properties"))) {
            format();
        }
        var settings = data.resolveSibling("kafka.properties");
        Files.writeString(settings, settings());
        return new Launch("kafka", command(settings), Map.of(), data, logs.resolve("kafka.log"), StopSignal.TERM);
    }

    /// Whether it answers; also creates the topics that are missing.
    public boolean ready() throws ExecutionException, InterruptedException, TimeoutException {
        var client = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:" + port,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        var admin = Admin.create(client);
        try {
            var there = admin.listTopics().names().get(10, TimeUnit.SECONDS);
            var missing = Arrays.stream(Topic.values())
                    .map(topic -> newTopic(topic, partitions))
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get(10, TimeUnit.SECONDS);
        } finally {
            // without a bound it waits for every call that is open, and may do so for ever
            admin.close(Duration.ofSeconds(5));
        }
        return true;
    }

    static NewTopic newTopic(Topic topic, int partitions) {
        return new NewTopic(topic.topicName(), partitions, (short) 1).configs(topic.settings());
    }

    private void format() throws Exception {
        FolderTrees.delete(data);
        Files.createDirectories(data);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data.toString())
                .setDirectories(List.of(data.toString()))
                .run();
    }

    private String settings() throws IOException {
        try (var in = Kafka.class.getResourceAsStream("kafka.properties")) {
            return new String(in == null ? new byte[0] : in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${data}", data.toString())
                    .replace("${port}", Integer.toString(port))
                    .replace("${controllerPort}", Integer.toString(controllerPort));
        }
    }

    private List<String> command(Path settings) {
        var command = new ArrayList<>(List.of(
                Programs.java(),
                "-Xms96m",
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(
                List.of("-cp", absolute(System.getProperty("java.class.path")), "kafka.Kafka", settings.toString()));
        return command;
    }

    /// The broker runs in its data folder, where the launcher's relative paths mean nothing.
    private static String absolute(String classPath) {
        return String.join(
                java.io.File.pathSeparator,
                Arrays.stream(classPath.split(java.io.File.pathSeparator, -1))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }
}
