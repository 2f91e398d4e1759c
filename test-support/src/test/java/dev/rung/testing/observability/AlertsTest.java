package dev.rung.testing.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class AlertsTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path SCENES = Repository.HOME.resolve("test-support/src/test/resources/alerts-test.yaml");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (\\w+)\\n((?:(?!^## ).*\\n?)*)");

    private static final Pattern INCREASE = Pattern.compile("increase\\((\\w+\\{[^}]*})\\[(\\w+)]\\)");

    private final List<JsonNode> alerts = Repository.filesOf(Repository.ALERTS, ".yaml").stream()
            .map(AlertsTest::yaml)
            .flatMap(file -> StreamSupport.stream(file.at("/groups").spliterator(), false))
            .flatMap(group -> StreamSupport.stream(group.path("rules").spliterator(), false))
            .toList();

    @Test
    void eachSaysWhatToDo() {
        assertThat(alerts).isNotEmpty().allSatisfy(alert -> {
            var name = alert.path("alert").asText();
            assertThat(alert.at("/labels/severity").asText()).isIn("page", "ticket");
            assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
            assertThat(alert.at("/annotations/runbook_url").asText())
                    .isEqualTo("docs/runbook.md#" + name.toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void theRunbookHasASectionForEachAndForNothingElse() {
        var sections = SECTION.matcher(Repository.read(Repository.HOME.resolve("docs/runbook.md")))
                .results()
                .collect(Collectors.toMap(section -> section.group(1), section -> section.group(2)));

        assertThat(sections.keySet()).isEqualTo(names());
        assertThat(sections)
                .allSatisfy((_, text) -> assertThat(text).contains("**Means.**", "**Look at.**", "**Do.**"));
    }

    @Test
    void eachIsSeenToFire() {
        var fired = yaml(SCENES).findValues("alert_rule_test").stream()
                .flatMap(tests -> StreamSupport.stream(tests.spliterator(), false))
                .filter(test -> !test.path("exp_alerts").isEmpty())
                .map(test -> test.path("alertname").asText())
                .collect(Collectors.toSet());

        assertThat(fired).isEqualTo(names());
    }

    /// The chart puts the release's namespace in that place.
    @Test
    void eachAsksForMetricsOfOneRungAlone() {
        assertThat(alerts).allSatisfy(alert -> {
            assertThat(Repository.selected(alert.path("expr").asText()))
                    .isNotEmpty()
                    .allMatch(Repository::isOfOneRung);
        });
    }

    /// A counter comes into being with what it counts first, and `increase` sees no step there.
    @Test
    void whatHappensForTheFirstTimeCounts() {
        assertThat(alerts).allSatisfy(alert -> {
            var expression = alert.path("expr").asText();

            assertThat(INCREASE.matcher(expression).results())
                    .allSatisfy(increase -> assertThat(expression)
                            .contains("or (%1$s unless %1$s offset %2$s)"
                                    .formatted(increase.group(1), increase.group(2))));
        });
    }

    @Test
    void prometheusAgrees() throws IOException, InterruptedException {
        Promtool.accepts("check", Repository.filesOf(Repository.ALERTS, ".yaml").toArray(Path[]::new));
        Promtool.accepts("test", SCENES);
    }

    private Set<String> names() {
        return alerts.stream().map(alert -> alert.path("alert").asText()).collect(Collectors.toSet());
    }

    private static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
