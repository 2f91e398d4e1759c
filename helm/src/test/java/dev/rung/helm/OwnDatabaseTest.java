package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.helm.rendering.Chart;
import dev.rung.helm.rendering.Manifests;
import dev.rung.helm.rendering.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// PostgreSQL of one service, where it is not that of all, and the connections that pods ask for.
class OwnDatabaseTest {

    private final Manifests manifests = Chart.minimal(
            "backup.enabled=true",
            "services.benefits.database.host=ledger.data.svc",
            "services.benefits.database.port=5433",
            "services.benefits.database.name=ledger",
            "services.benefits.database.existingSecret=ledger-{service}",
            "services.benefits.database.peers[0].namespaceSelector.matchLabels.name=ledger",
            "services.benefits.database.pool.reactive=40");

    @Test
    void aServiceGoesToItsOwnServerAndTheOthersToTheCommonOne() {
        assertThat(database("benefits")).containsExactly("ledger.data.svc", "5433", "ledger", "40", "4");
        assertThat(database("scoring")).containsExactly("postgresql.data.svc", "5432", "rung", "20", "10");
        assertThat(secret(manifests.pod("benefits").container(), "RUNG_DATABASE_PASSWORD"))
                .isEqualTo("ledger-benefits");
        assertThat(secret(manifests.pod("scoring").container(), "RUNG_DATABASE_PASSWORD"))
                .isEqualTo("rung-scoring-database");
    }

    private Stream<String> database(String service) {
        return Stream.of("HOST", "PORT", "NAME", "POOL_REACTIVE", "POOL_JDBC")
                .map(part -> String.valueOf(manifests.setting(service, "RUNG_DATABASE_" + part)));
    }

    @Test
    void soDoItsMigrationsAndItsDump() {
        var migration = manifests
                .job("migrations")
                .containers()
                .filter(container -> container.path("name").asText().equals("benefits"))
                .findFirst()
                .orElseThrow();
        var dump = manifests
                .one("CronJob", "backup")
                .at("/spec/jobTemplate/spec/template/spec/containers")
                .valueStream()
                .filter(container -> container.path("name").asText().equals("benefits"))
                .findFirst()
                .orElseThrow();

        assertThat(variable(migration, "RUNG_DATABASE_HOST").path("value").asText())
                .isEqualTo("ledger.data.svc");
        assertThat(secret(migration, "RUNG_DATABASE_USER")).isEqualTo("ledger-benefits");
        assertThat(Stream.of("PGHOST", "PGPORT", "PGDATABASE")
                        .map(name -> variable(dump, name).path("value").asText()))
                .containsExactly("ledger.data.svc", "5433", "ledger");
        assertThat(secret(dump, "PGPASSWORD")).isEqualTo("ledger-benefits");
    }

    @Test
    void onlyWhoNeedsItReachesIt() {
        assertThat(ports("benefits")).contains("5433").doesNotContain("5432");
        assertThat(ports("scoring")).contains("5432").doesNotContain("5433");
        // of all services: each server once
        assertThat(ports("backup")).containsExactlyInAnyOrder("5432", "5433");
        assertThat(ports("jobs")).containsOnlyOnce("5432", "5433");
        assertThat(policy("backup").findValuesAsText("name")).contains("ledger");
    }

    private Stream<String> ports(String component) {
        return policy(component).findValuesAsText("port").stream();
    }

    private JsonNode policy(String component) {
        return manifests.one("NetworkPolicy", component).at("/spec/egress");
    }

    @Test
    void theCommonServerNeedsNoNameWhereEachServiceHasItsOwn() {
        var own = Stream.of("customer", "scoring", "benefits", "outreach", "feedback")
                .map(service -> "services." + service + ".database.host=" + service + ".data.svc")
                .toList();

        var alone = Chart.minimal(
                Stream.concat(own.stream(), Stream.of("database.host=")).toArray(String[]::new));

        assertThat(alone.setting("feedback", "RUNG_DATABASE_HOST")).isEqualTo("feedback.data.svc");
        assertThat(Chart.tried("minimal", "database.host=", own.getFirst()).error())
                .contains("database.host is empty", "for benefits");
    }

    /// Three of each, and one more of each Deployment during a rollout: 4 × 4 × 25 + 3 × 31 = 493.
    @Test
    void whatPodsCouldAskForIsComparedWithWhatTheServerHas() {
        var three = "pods.replicas=3";

        assertThat(Chart.tried("minimal", three, "database.maxConnections=493").exit())
                .isZero();
        assertThat(Chart.tried("minimal", three, "database.maxConnections=492").error())
                .contains("postgresql.data.svc:5432 has 492 connections", "could ask for 493");
        // a server of one's own is asked for its own service only
        assertThat(Chart.tried(
                                "minimal",
                                three,
                                "services.benefits.database.host=ledger",
                                "services.benefits.database.maxConnections=100",
                                "database.maxConnections=393")
                        .exit())
                .isZero();
        assertThat(Chart.tried("production", "database.maxConnections=600").error())
                .contains("could ask for 886");
    }

    @Test
    void theDemoHasOneForAll() {
        var demo = Chart.of("demo", "services.benefits.database.host=ledger", "database.port=5433");

        assertThat(demo.setting("benefits", "RUNG_DATABASE_HOST")).isEqualTo("rung-postgresql");
        assertThat(demo.setting("benefits", "RUNG_DATABASE_PORT")).isEqualTo("5432");
        assertThat(demo.one("NetworkPolicy", "benefits").findValuesAsText("port"))
                .contains("5432")
                .doesNotContain("5433");
    }

    @Test
    void theOperatorReadsHowManyConnectionsThatIsAndWhatAServerHas() throws IOException {
        assertThat(Chart.notes("minimal"))
                .contains(
                        "PostgreSQL at postgresql.data.svc:5432", "up to 362 connections", "has 100, which is too few");
        assertThat(Chart.notes("minimal", "database.pool.reactive=2", "database.pool.jdbc=2", "pods.replicas=1"))
                .contains("PostgreSQL that was not changed has 100.");
        assertThat(Chart.notes("production")).contains("up to 886 connections").doesNotContain("Nobody looked");
        assertThat(Files.readString(Tools.HOME.resolve("helm/rung/README.md"))).contains("ask for up to 362");
    }

    /// Of those that the demo's server has 20 are Keycloak's, 10 are left for people and jobs.
    @Test
    void theDemosServerHasAsManyAsTheChartReckonsWith() throws IOException {
        var roles = Files.readString(Tools.HOME.resolve("helm/rung/files/demo/roles.sql"));

        assertThat(roles).contains("max_connections = 500;");
        assertThat(Chart.tried("demo", "pods.replicas=3").error()).contains("has " + (500 - 20 - 10) + " connections");
    }

    @ParameterizedTest
    @CsvSource({"dev, minimal", "production, production"})
    void theServerThatKustomizeMakesHasEnough(String overlay, String example) {
        var server = Manifests.of(
                        Tools.kubectl("kustomize", "k8s/overlays/" + overlay).out())
                .all("Cluster")
                .findFirst()
                .orElseThrow();
        var has = server.at("/spec/postgresql/parameters/max_connections").asText();

        assertThat(Chart.tried(example, "database.maxConnections=" + has).exit())
                .isZero();
    }

    private static String secret(JsonNode container, String variable) {
        return variable(container, variable).at("/valueFrom/secretKeyRef/name").asText();
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
