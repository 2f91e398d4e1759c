package dev.rung.helm;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rung.helm.rendering.Chart;
import dev.rung.helm.rendering.Manifests;
import dev.rung.helm.rendering.Tools;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The chart says of the services what the modules say of themselves.
class ServiceFactsTest {

    private static final Pattern READ = Pattern.compile("^\\| topic ([a-z-]+) \\|", Pattern.MULTILINE);
    private static final Pattern KEYED = Pattern.compile("^\\| `(rung\\.[a-z.-]+\\.)<key>", Pattern.MULTILINE);
    private static final Pattern VARIABLE = Pattern.compile("`(RUNG_[A-Z0-9_]+)`");

    private final JsonNode services = new YAMLMapper()
            .readTree(Tools.HOME.resolve("helm/rung/files/services.yaml").toFile());

    ServiceFactsTest() throws IOException {}

    private static Path module(String service) {
        return Tools.HOME.resolve(service.equals("gateway") ? service : service + "-service");
    }

    private static Properties settings(Path file) throws IOException {
        var settings = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            settings.load(in);
        }
        return settings;
    }

    @Test
    void portsAreThoseOfTheModules() throws IOException {
        var all =
                settings(Tools.HOME.resolve("platform-web/src/main/resources/META-INF/microprofile-config.properties"));
        for (var service : services.properties()) {
            var own = settings(module(service.getKey()).resolve("src/main/resources/application.properties"));
            assertThat(service.getValue().path("port").asText())
                    .isEqualTo(own.getProperty("rung.http.port", all.getProperty("rung.http.port")));
            assertThat(service.getValue().path("management").asText())
                    .isEqualTo(own.getProperty("rung.management.port", all.getProperty("rung.management.port")));
        }
    }

    @Test
    void topicsThatAreReadAreThoseOfTheMaps() throws IOException {
        var byAll = topicsIn(Tools.HOME.resolve("platform-data"));
        for (var service : services.properties()) {
            var read = topicsIn(module(service.getKey()));
            if (service.getValue().path("data").asBoolean()) {
                var ownTopics = texts(service.getValue().path("writes")).toList();
                byAll.stream().filter(topic -> !ownTopics.contains(topic)).forEach(read::add);
            }
            assertThat(texts(service.getValue().path("reads")))
                    .as(service.getKey())
                    .containsExactlyElementsOf(read);
        }
    }

    private static TreeSet<String> topicsIn(Path module) throws IOException {
        return READ.matcher(Files.readString(module.resolve("MAP.md")))
                .results()
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText);
    }

    /// Quarkus names them by the same group, which GeneratedManifestsTest looks at where the services are packaged.
    @Test
    void imagesAreThoseThatRungMakes() throws IOException {
        var quarkus =
                settings(Tools.HOME.resolve("platform-web/src/main/resources/META-INF/microprofile-config.properties"));
        var script = Files.readString(Tools.HOME.resolve("tools/images"));
        var chart = Chart.of("minimal");

        for (var service : services.properties()) {
            var name = module(service.getKey()).getFileName() + ":" + version();
            assertThat(chart.pod(service.getKey()).container().path("image").asText())
                    .isEqualTo(quarkus.getProperty("quarkus.container-image.group") + "/" + name);
        }
        assertThat(script).contains("--tag \"rung/$service:$tag\"", "tag=$version");
    }

    @Test
    void theStreamsGroupIsThatOfTheModule() throws IOException {
        var settings = settings(module("scoring").resolve("src/main/resources/application.properties"));

        assertThat(services.at("/scoring/stream/group").asText())
                .isEqualTo(settings.getProperty("quarkus.kafka-streams.application-id"));
    }

    /// By these the chart refuses a misspelt setting. Of one with a key of the operator's the beginning is listed.
    @Test
    void theChartKnowsEverySetting() throws IOException {
        var file = Tools.HOME.resolve("helm/rung/files/settings.txt");
        var known = knownSettings();
        KEYED.matcher(settingsReference())
                .results()
                .map(found -> found.group(1).replaceAll("[.-]", "_").toUpperCase(Locale.ROOT))
                .forEach(known::add);
        var written = Files.readAllLines(file);
        if (!written.equals(List.copyOf(known))) {
            Files.write(file, known);
        }

        assertThat(written)
                .as("settings.txt is written anew: read the change and commit it")
                .containsExactlyElementsOf(known);
    }

    private static String settingsReference() throws IOException {
        return Files.readString(Tools.HOME.resolve("docs/settings.md"));
    }

    private static TreeSet<String> knownSettings() throws IOException {
        return VARIABLE.matcher(settingsReference())
                .results()
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }

    /// A variable that no service reads would be set in vain. Those of jobs stand in their packages.
    @Test
    void everyVariableIsASetting() throws IOException {
        var known = knownSettings();
        // parts of kafka.sasl.jaas.config, which Kubernetes puts together
        known.addAll(Set.of("RUNG_KAFKA_USERNAME", "RUNG_KAFKA_PASSWORD"));

        assertThat(Chart.EXAMPLES.stream().flatMap(example -> variables(Chart.of(example))))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    private static Stream<String> variables(Manifests manifests) {
        return manifests.pods().stream()
                .filter(Manifests.Pod::serves)
                .filter(pod ->
                        services().contains(pod.owner().at("/metadata/name").asText()))
                .flatMap(pod -> Stream.concat(
                        pod.container().path("env").findValuesAsText("name").stream(),
                        manifests.find("ConfigMap", pod.container().path("name").asText()).stream()
                                .flatMap(map ->
                                        map.path("data").properties().stream().map(java.util.Map.Entry::getKey))))
                .filter(name -> name.startsWith("RUNG_"));
    }

    private static Set<String> services() {
        return Set.of(
                "rung-gateway", "rung-customer", "rung-scoring", "rung-benefits", "rung-outreach", "rung-feedback");
    }

    @Test
    void theChartHasTheVersionOfTheBuild() throws IOException {
        var version = version();
        var chart = new YAMLMapper()
                .readTree(Tools.HOME.resolve("helm/rung/Chart.yaml").toFile());

        assertThat(chart.path("version").asText()).isEqualTo(version);
        assertThat(chart.path("appVersion").asText()).isEqualTo(version);
    }

    private static String version() throws IOException {
        var pom = Files.readString(Tools.HOME.resolve("pom.xml"));
        return pom.replaceFirst("(?s).*?<artifactId>rung</artifactId>\\s*<version>([^<]+)<.*", "$1");
    }
}
