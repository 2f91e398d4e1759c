package dev.rung.system.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rung.system.Kills;
import dev.rung.system.PackagedService;
import dev.rung.system.ledger.PostingLoad.AcknowledgedPosting;
import dev.rung.testing.Identity;
import dev.rung.testing.Tokens;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// benefits-service and PostgreSQL are killed in turn, again and again, while points are spent and given. In
/// the end every acknowledged posting is in the ledger, none is there twice, nothing is there that nobody asked
/// for, and the proof holds.
///
/// [Kills] says how often; each takes about ten seconds on two cores.
class LedgerKillTest {

    private static final int MEMBERS = 20;

    /// So much more is acknowledged before the next kill.
    private static final int MORE = 30;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void whateverIsKilledEachAcknowledgedPostingIsThereOnce() throws Exception {
        var postgres = new CrashingPostgres();
        assumeThat(postgres.canBeKilled())
                .as("PostgreSQL is a process of this machine")
                .isTrue();
        try (var client = new InsistentClient();
                var service = new PackagedService("benefits-service", List.of(), settings(client.port))) {
            service.start();
            var members = known(MEMBERS);
            for (var member : members) {
                give(client, member);
            }
            try (var load = new PostingLoad(client, members, mug(client))) {
                for (int kill = 1; kill <= Kills.OF_EACH_SERVICE; kill++) {
                    awaitMore(load);
                    service.kill();
                    service.start();
                    awaitMore(load);
                    postgres.crash();
                }
                awaitMore(load);
                theLedgerHas(load.finish());
            }
            var proof = client.post("points/proof", Tokens.of("approver"), "proof", Map.of());
            assertThat(proof.body().path("holds").asBoolean()).as("%s", proof).isTrue();
        }
    }

    private static void awaitMore(PostingLoad load) throws Exception {
        var before = load.acknowledged();
        Awaitility.await().atMost(PATIENCE).until(() -> load.acknowledged() >= before + MORE);
    }

    /// Each once, and nothing else of these kinds: what was carried out though its answer was lost was asked
    /// for again, and so acknowledged.
    private static void theLedgerHas(List<AcknowledgedPosting> acknowledged) throws SQLException {
        assertThat(acknowledged).doesNotHaveDuplicates();
        assertThat(posted()).containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    private static List<AcknowledgedPosting> posted() throws SQLException {
        try (var connection = CrashingPostgres.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    select source_kind || '/' || source_id, kind from transactions
                    where source_kind in ('redemption', 'quote') and kind in ('reserve', 'redeem')
                       or source_kind = 'adjustment' and kind = 'adjust' and not exists (
                           select from adjustments a where a.id::text = source_id and a.points <> 5)\
                    """)) {
            var posted = Stream.<AcknowledgedPosting>builder();
            while (rows.next()) {
                posted.add(new AcknowledgedPosting(rows.getString(1), rows.getString(2)));
            }
            return posted.build().toList();
        }
    }

    /// As if customer-service had told of them.
    private static List<String> known(int many) {
        var members =
                Stream.generate(() -> "C-" + UUID.randomUUID()).limit(many).toList();
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            try (var connection = CrashingPostgres.connect();
                    var insert = connection.prepareStatement("""
                        insert into known_customer (customer_id, external_id, revision, locale, time_zone, consents)
                        values (gen_random_uuid(), ?, 1, 'zh-CN', 'Asia/Shanghai', '[]') on conflict do nothing\
                        """)) {
                for (var member : members) {
                    insert.setString(1, member);
                    insert.executeUpdate();
                }
                return true;
            }
        });
        return members;
    }

    private static void give(InsistentClient client, String member) throws Exception {
        var asked = client.post(
                "customers/" + member + "/points/adjustments",
                Tokens.of("agent"),
                member,
                Map.of("points", 4_000, "reason", "goodwill", "note", "for a start"));
        client.post(
                "points/adjustments/" + asked.body().path("id").asText() + "/approval",
                Tokens.of("approver"),
                member,
                Map.of());
    }

    /// @return the code of a reward without a limit
    private static String mug(InsistentClient client) throws Exception {
        var texts = Map.of("zh-CN", "杯子", "en", "Mug");
        var code = "mug-" + UUID.randomUUID();
        var staff = Tokens.of("benefits-manager");
        var content = Map.of("kind", "goods", "names", texts, "terms", texts, "points", 3, "period", "once");
        assertThat(client.post("reward-catalogue", staff, code, Map.of("code", code, "content", content))
                        .status())
                .isIn(200, 201);
        client.post("reward-catalogue/" + code + "/offering", staff, code, Map.of());
        return code;
    }

    private static Map<String, String> settings(int port) {
        var settings = new HashMap<>(Map.of(
                "RUNG_HTTP_PORT", Integer.toString(port),
                // a test's secret
                "RUNG_VAULT_MASTER_KEY", "bm90LWEtc2VjcmV0LWJ1dC0zMi1ieXRlcy1sb25nISE=",
                "RUNG_POINTS_ADJUSTMENT_MOST_OF_CUSTOMER", "1000000"));
        settings.putAll(new Identity()
                .start().entrySet().stream()
                        .collect(Collectors.toMap(
                                one -> one.getKey()
                                        .replaceAll("[^A-Za-z0-9]", "_")
                                        .toUpperCase(Locale.ROOT),
                                Map.Entry::getValue)));
        return settings;
    }
}
