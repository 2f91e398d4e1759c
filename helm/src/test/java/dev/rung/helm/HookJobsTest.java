package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.helm.rendering.Chart;
import dev.rung.helm.rendering.Manifests;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Jobs before a release: somebody waits for them, and Helm prints nothing meanwhile.
class HookJobsTest {

    private final Manifests manifests =
            Chart.minimal("jobs.realm.enabled=true", "jobs.realm.server=https://id.example", "jobs.realm.name=rung");

    private Stream<JsonNode> jobs() {
        return Stream.of("topics", "migrations", "realm").map(name -> manifests.one("Job", name));
    }

    /// 2 is `ExitCode.REFUSED` of the services' jobs.
    @Test
    void whatIsRefusedForGoodIsNotTriedAgainAndADrainedNodeIsNoTry() {
        assertThat(jobs()).allSatisfy(job -> {
            var rules = job.at("/spec/podFailurePolicy/rules");
            assertThat(rules.findValuesAsText("action")).containsExactly("Ignore", "FailJob");
            assertThat(rules.at("/1/onExitCodes/operator").asText()).isEqualTo("In");
            assertThat(rules.at("/1/onExitCodes/values").valueStream().map(JsonNode::asInt))
                    .containsExactly(2);
            assertThat(job.at("/spec/template/spec/restartPolicy").asText()).isEqualTo("Never");
        });
    }

    /// Three tries, with 10 s and 20 s between them, each of at most 40 s.
    @Test
    void aServerThatIsNotReachedIsToldWithinSomeTwoMinutes() {
        assertThat(jobs())
                .allSatisfy(
                        job -> assertThat(job.at("/spec/backoffLimit").asInt()).isEqualTo(2));
        assertThat(retries(manifests, "migrations")).containsOnly("4");
        assertThat(retries(Chart.of("demo"), "migrations-1")).containsOnly("60");
    }

    private static List<String> retries(Manifests manifests, String job) {
        return manifests
                .job(job)
                .containers()
                .flatMap(container -> container.path("env").valueStream())
                .filter(variable -> variable.path("name").asText().equals("QUARKUS_FLYWAY_CONNECT_RETRIES"))
                .map(variable -> variable.path("value").asText())
                .toList();
    }
}
