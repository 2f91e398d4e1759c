package dev.rung.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.testing.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/// The tables of the service under test, past the service.
public final class Tables {

    private Tables() {}

    public static void execute(String sql) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// @param what a table, and mostly a condition
    public static long count(String what) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// All that is known of a customer is here: no state, and nothing that was decided from, is on its way.
    public static boolean isWhole(String externalId) throws SQLException {
        var of = " where external_id = '" + externalId + "' and state is null";
        return count("standings left join customer_states using (customer_id, at_offset, revision)" + of)
                        + count("decisions left join decision_inputs using (event_id)" + of
                                + " and grounds is not null")
                == 0;
    }

    /// A policy as another person would have drafted it; its version.
    public static int draft(String document) throws SQLException {
        try (var connection = connection();
                var insert =
                        connection.prepareStatement("insert into policies (comment, document, hash, state, writers,"
                                + " created_at) values ('', ?, 'hash of a test', 'DRAFT', '[\"test\"]', now())"
                                + " returning version")) {
            insert.setString(1, document);
            var row = insert.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    /// In force from now on, without a word to the stream, which other tests share.
    /// Whoever calls it takes it back.
    public static int publish(String document) throws SQLException {
        int version = draft(document);
        execute("update policies set state = 'PUBLISHED', approver = 'other', approved_at = now(), approved_hash ="
                + " hash, published_at = now(), publisher = 'other', effective_at = now() where version = " + version);
        return version;
    }

    /// As if a dry run of what the version says now were done.
    public static void dryRun(int version) throws SQLException {
        execute("insert into jobs (id, kind, policy_version, state, requested_by, requested_at, finished_at, terms,"
                + " report) select gen_random_uuid(), 'dry-run', version, 'DONE', 'test', now(), now(),"
                + " jsonb_build_object('policyHash', hash, 'presentVersion', 1), '{}' from policies where version = "
                + version);
    }

    /// Customers like this one, whose ids are numbers. Whoever calls it takes them back.
    public static void addLike(UUID customer, int first, int last) throws SQLException {
        var them =
                " from %s, generate_series(" + first + ", " + last + ") as nr where customer_id = '" + customer + "'";
        execute("insert into customer_states (customer_id, at_offset, revision, state)"
                + " select cast(lpad(to_hex(nr), 32, '0') as uuid), at_offset, revision, state"
                + them.formatted("customer_states"));
        execute("insert into standings (customer_id, external_id, tier, growth_value, orders, spend, last_event_at,"
                + " rfm_type, lifecycle, churn, partition, at_offset, revision, assessment) select cast(lpad(to_hex(nr), 32, '0') as uuid),"
                + " external_id, tier, growth_value, orders, spend, last_event_at, rfm_type, lifecycle, churn,"
                + " partition, at_offset, revision, assessment" + them.formatted("standings"));
    }

    public static void remove(int first, int last) throws SQLException {
        var them = " where customer_id between '" + new UUID(0, first) + "' and '" + new UUID(0, last) + "'";
        execute("delete from standings" + them);
        execute("delete from customer_states" + them);
    }

    /// The shipped policy as it would have been drafted.
    public static String shippedPolicy() {
        try (var shipped = Tables.class.getResourceAsStream("/policies/v1.json")) {
            return new String(Objects.requireNonNull(shipped).readAllBytes(), UTF_8).replace("\"version\": 1,", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(Servers.jdbcUrl(), "scoring", "scoring");
    }
}
