package dev.rung.testing;

import static java.util.UUID.randomUUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.contracts.Topic;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("servers")
class ServersTest {

    @ParameterizedTest
    @ValueSource(strings = {"customer", "scoring", "benefits", "outreach", "feedback", "platform"})
    void everyServiceFindsItsOwnSchemaWithoutNamingIt(String role) throws SQLException {
        assertThat(ask(role, "select current_schema()")).isEqualTo(role);
    }

    @Test
    void noServiceReadsAnothersTables() throws SQLException {
        ask("customer", "create table if not exists secret (x int); select 'made'");

        assertThatThrownBy(() -> ask("scoring", "select count(*) from customer.secret"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void theDatabaseIsTheVersionThatTheSuiteRunsOn() throws SQLException {
        assertThat(ask("platform", "show server_version")).startsWith("18");
    }

    @Test
    void everyTopicHasFourPartitionsSoThatOneCustomerIsOnTheSameOfEach() throws Exception {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Servers.kafka()))) {
            var names = List.of(Topic.values()).stream().map(Topic::topicName).toList();

            assertThat(admin.describeTopics(names).allTopicNames().get().values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(4));
        }
    }

    /// A typing mistake in a topic's name must fail, not make a topic that nobody reads.
    @Test
    void noTopicIsMadeByItself() throws Exception {
        var name = "misspelt-" + randomUUID();
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Servers.kafka()))) {
            assertThatThrownBy(() -> Events.records(name)).hasMessageContaining("There is no topic");

            assertThat(admin.listTopics().names().get()).doesNotContain(name);
        }
    }

    @Test
    void theyAreStartedOnceHoweverManyAsk() {
        assertThat(new Servers().start())
                .isEqualTo(new Servers().start())
                .containsEntry("rung.kafka", Servers.kafka())
                .containsEntry("quarkus.oidc.auth-server-url", "")
                .containsKeys("rung.database.host", "rung.database.port", "quarkus.oidc.public-key");
    }

    private static String ask(String role, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), role, role);
                var statement = connection.createStatement()) {
            var found = statement.execute(sql);
            while (!found) {
                found = statement.getMoreResults();
            }
            var row = statement.getResultSet();
            row.next();
            return row.getString(1);
        }
    }
}
