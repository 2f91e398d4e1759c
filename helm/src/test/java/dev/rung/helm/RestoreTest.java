package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.helm.rendering.Chart;
import dev.rung.helm.rendering.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The job that a person starts by `kubectl create job --from=cronjob/rung-restore`.
///
/// Against a real PostgreSQL it runs in the cluster test.
class RestoreTest {

    private static final Manifests RENDERED = Chart.minimal("backup.enabled=true");
    private static final Map<String, String> NOTHING_SAID = Map.of();

    /// No connection is open, and what is committed is done.
    private static final String ANSWERS = """
            cat >> told
            echo 0
            if grep -q '^commit' told; then touch ../customer.restored; fi""";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void dumps() throws Exception {
        Files.createDirectories(folder.resolve("customer"));
        dump("20260101T000000Z");
        dump("20260102T000000Z");
        script().program("psql", ANSWERS);
        script().program("pg_restore", """
                for word; do last=$word; [ "$word" = --list ] && list=yes; done
                if [ -n "$list" ]; then echo '5; 2615 1 SCHEMA - customer postgres'; echo '9; 0 0 TABLE customer t customer'; exit; fi
                echo "-- of $last\"""");
    }

    private BackupScript script() {
        return new BackupScript(folder, RENDERED, "restore");
    }

    private void dump(String name) throws Exception {
        var kept = folder.resolve("customer");
        Files.writeString(kept.resolve(name + ".dump"), name);
        var sum = new ProcessBuilder("sha256sum", name + ".dump").directory(kept.toFile());
        assertThat(sum.redirectOutput(kept.resolve(name + ".dump.sha256").toFile())
                        .start()
                        .waitFor())
                .isZero();
    }

    private String told() throws IOException {
        return Files.readString(folder.resolve("customer/told"));
    }

    @Test
    void nobodyButAPersonStartsIt() {
        var restore =
                Chart.minimal("backup.enabled=true").one("CronJob", "restore").path("spec");

        assertThat(restore.path("suspend").asBoolean()).isTrue();
    }

    @Test
    void itRunsAsTheBackupDoesBesideTheSameVolumeWithinTheSamePolicy() {
        var manifests = Chart.minimal("backup.enabled=true", "backup.existingClaim=vault");
        var job = manifests.one("CronJob", "restore").at("/spec/jobTemplate/spec");
        var backup = manifests.one("CronJob", "backup").at("/spec/jobTemplate/spec");

        assertThat(job.at("/template/metadata/labels")).isEqualTo(backup.at("/template/metadata/labels"));
        assertThat(job.at("/template/spec/volumes")).isEqualTo(backup.at("/template/spec/volumes"));
        assertThat(job.findValues("env")).isEqualTo(backup.findValues("env"));
        assertThat(job.at("/template/spec/containers")).isNotEqualTo(backup.at("/template/spec/containers"));
    }

    @Test
    void theNewestDumpTakesThePlaceOfWhatIsThereInOneTransaction() throws Exception {
        assertThat(script().run(NOTHING_SAID)).isZero();

        assertThat(told())
                .containsSubsequence("begin;", "drop %s", "-- of 20260102T000000Z.dump", "data_import", "commit;");
        assertThat(Files.readString(folder.resolve("customer.list")))
                .contains("TABLE customer t")
                .doesNotContain("SCHEMA");
    }

    @Test
    void aNamedDumpOfNamedServices() throws Exception {
        assertThat(script().run(Map.of("SERVICES", "benefits scoring"))).isZero();
        assertThat(folder.resolve("customer/told")).doesNotExist();
        assertThat(script().log()).contains("customer: left as it is");

        assertThat(script().run(Map.of("SERVICES", "benefits customer", "DUMP", "20260101T000000Z")))
                .isZero();
        assertThat(told()).contains("-- of 20260101T000000Z.dump");
    }

    @Test
    void nothingIsChangedWhileTheServiceRuns() throws Exception {
        script().program("psql", "cat >> told; echo 4");

        assertThat(script().run(NOTHING_SAID)).isEqualTo(1);

        assertThat(told()).doesNotContain("begin;");
        assertThat(script().log()).contains("4 connections of its role are open", "scale its pods to 0");
    }

    @Test
    void whoNamesADumpThatThereIsNoneOfReadsWhichThereAre() throws Exception {
        assertThat(script().run(Map.of("DUMP", "20260103T000000Z"))).isEqualTo(1);

        assertThat(script().log())
                .contains("there is no dump 20260103T000000Z", "20260101T000000Z.dump 20260102T000000Z.dump");
        assertThat(folder.resolve("customer/told")).doesNotExist();
    }

    @Test
    void whereNothingWasDumpedThatIsSaid() throws Exception {
        assertThat(script().run(Map.of("SERVICE", "scoring"))).isEqualTo(1);

        assertThat(script().log()).contains("scoring: there is no dump at all", "There are: none");
    }

    @Test
    void aDumpThatIsNotWhatWasWrittenIsLeftAlone() throws Exception {
        Files.writeString(folder.resolve("customer/20260102T000000Z.dump"), "rotten");

        assertThat(script().run(NOTHING_SAID)).isNotZero();

        assertThat(folder.resolve("customer/told")).doesNotExist();
    }

    @Test
    void aDumpThatBreaksOffIsNotCommitted() throws Exception {
        script().program("pg_restore", """
                for word; do [ "$word" = --list ] && echo '9; 0 0 TABLE customer t customer' && exit; done
                echo '-- half'
                exit 1""");

        assertThat(script().run(NOTHING_SAID)).isNotZero();

        assertThat(told()).contains("-- half").doesNotContain("commit");
    }

    @Test
    void aServerThatDoesNotAnswerYetIsAskedAgain() throws Exception {
        script().program("psql", "[ -e tried ] || { touch tried; exit 2; }\n" + ANSWERS);

        assertThat(script().run(NOTHING_SAID)).isZero();

        assertThat(script().log()).contains("no answer; once more");
    }
}
