package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.helm.rendering.Chart;
import dev.rung.helm.rendering.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final List<String> WITH_DATA = List.of("customer", "scoring", "benefits", "outreach", "feedback");

    private static final Map<String, String> KEEP_TWO = Map.of("KEEP", "2");

    private final Manifests manifests = Chart.minimal("backup.enabled=true", "backup.keep=2");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingIsDumpedUnlessSomebodyAsksForIt() {
        assertThat(Chart.minimal().all("CronJob")).isEmpty();
        assertThat(Chart.of("demo").all("CronJob")).isEmpty();
        assertThat(Chart.of("production").names("CronJob")).containsExactlyInAnyOrder("rung-backup", "rung-restore");
    }

    @Test
    void eachServiceIsDumpedWithItsOwnLoginAndNoOther() {
        assertThat(script().containers()).hasSameSizeAs(WITH_DATA).allSatisfy(dump -> {
            var service = dump.path("name").asText();
            assertThat(WITH_DATA).contains(service);
            assertThat(variable(dump, "SERVICE").path("value").asText()).isEqualTo(service);
            assertThat(Stream.of("PGUSER", "PGPASSWORD")
                            .map(name -> variable(dump, name)
                                    .at("/valueFrom/secretKeyRef/name")
                                    .asText()))
                    .containsOnly("rung-" + service + "-database");
        });
    }

    @Test
    void itReachesTheDatabaseAlone() {
        var policy = Chart.of("production").one("NetworkPolicy", "backup").path("spec");

        assertThat(policy.path("egress").findValuesAsText("port")).containsExactly("5432");
        assertThat(policy.has("ingress")).isFalse();
    }

    @Test
    void itsVolumeStaysWhenTheReleaseGoesOrIsYours() {
        assertThat(manifests
                        .one("PersistentVolumeClaim", "backup")
                        .at("/metadata/annotations/helm.sh~1resource-policy")
                        .asText())
                .isEqualTo("keep");
        var yours = Chart.minimal("backup.enabled=true", "backup.existingClaim=vault");
        assertThat(yours.all("PersistentVolumeClaim")).isEmpty();
        assertThat(cronJob(yours).findValuesAsText("claimName")).containsExactly("vault");
    }

    @Test
    void aMistakeIsOneSentence() {
        assertThat(Chart.tried("minimal", "backup.enabled=true", "backup.schedule=nightly")
                        .exit())
                .isNotZero();
    }

    /// The script as the pod runs it, with programs that only write.
    @Test
    void theOldestDumpsGoAndWhatWasBrokenOffIsNoDump() throws Exception {
        script().program(
                        "pg_dump", "for word; do case $word in --file=*) echo dump > \"${word#--file=}\";; esac; done");
        script().program("pg_restore", "true");
        var kept = Files.createDirectories(folder.resolve("customer"));
        for (var old : List.of("20260101T000000Z.dump", "20260102T000000Z.dump", "20260103T000000Z.dump")) {
            Files.writeString(kept.resolve(old), "old");
            Files.writeString(kept.resolve(old + ".sha256"), "old");
        }
        Files.writeString(kept.resolve("20260104T000000Z.dump.unfinished"), "half");

        assertThat(script().run(KEEP_TWO)).isZero();

        assertThat(names(kept)).hasSize(4).contains("20260103T000000Z.dump", "20260103T000000Z.dump.sha256");
    }

    @Test
    void aDumpThatFailsKeepsWhatThereIs() throws Exception {
        script().program("pg_dump", "exit 1");
        var kept = Files.createDirectories(folder.resolve("customer"));
        Files.writeString(kept.resolve("20260101T000000Z.dump"), "old");

        assertThat(script().run(KEEP_TWO)).isNotZero();

        assertThat(names(kept)).containsExactly("20260101T000000Z.dump");
    }

    @Test
    void aServerThatRestartsIsWaitedFor() throws Exception {
        script().program(
                        "pg_dump",
                        "[ -e tried ] || { touch tried; exit 1; }; for word; do case $word in --file=*) echo dump > \"${word#--file=}\";; esac; done");
        script().program("pg_restore", "true");

        assertThat(script().run(KEEP_TWO)).isZero();

        assertThat(names(folder.resolve("customer"))).hasSize(2);
    }

    /// A pod that is started again in place loses its log when the job is given up.
    @Test
    void whatFailedCanBeLookedAtAndADrainIsNoFailure() {
        var job = cronJob(manifests).at("/spec/jobTemplate/spec");

        assertThat(job.at("/template/spec/restartPolicy").asText()).isEqualTo("Never");
        assertThat(job.at("/podFailurePolicy/rules/0/onPodConditions/0/type").asText())
                .isEqualTo("DisruptionTarget");
        assertThat(cronJob(manifests).at("/spec/concurrencyPolicy").asText()).isEqualTo("Forbid");
        assertThat(Chart.minimal().all("Job"))
                .allSatisfy(each -> assertThat(
                                each.at("/spec/template/spec/restartPolicy").asText())
                        .isEqualTo("Never"));
    }

    private BackupScript script() {
        return new BackupScript(folder, manifests, "backup");
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static JsonNode cronJob(Manifests manifests) {
        return manifests.one("CronJob", "backup");
    }

    private static JsonNode variable(JsonNode container, String name) {
        return container
                .path("env")
                .valueStream()
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
