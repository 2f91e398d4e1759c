package dev.rung.scoring.insight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.store.Store;
import dev.rung.scoring.stream.CustomerState;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads all customers with the way they took through the tiers. Blocks: it is to be called on a worker thread.
@ApplicationScoped
class Everybody {

    private static final int AT_ONCE = 2_000;

    /// Each customer with the decisions that moved them, those of one moment in the order in which they were made.
    /// Customers that no build with their state has assessed yet are left out.
    private static final String ALL = """
        select s.state, s.assessment->>'lifecycle' as stage, s.assessment->'churn'->>'reasons' as reasons,
               m.at, m.before, m.tier
        from standings s
        left join (
            select customer_id, array_agg(occurred_at order by occurred_at, revision nulls first) as at,
                   array_agg(decision->'before'->>'code' order by occurred_at, revision nulls first) as before,
                   array_agg(decision->'tier'->>'code' order by occurred_at, revision nulls first) as tier
            from decisions where decision->>'type' in ('tier-reached.v1', 'tier-lost.v1')
            group by customer_id) m using (customer_id)
        where s.state is not null and s.merged_into is null\
        """;

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Store store;

    Everybody(AgroalDataSource database, ObjectMapper json, Store store) {
        this.database = database;
        this.json = json;
        this.store = store;
    }

    /// All of them as they stood when it began: one transaction, one cursor.
    <A, R> R collect(Collector<Person, A, R> collector) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = connection.prepareStatement(ALL)) {
                statement.setFetchSize(AT_ONCE);
                return collect(statement.executeQuery(), collector);
            } finally {
                connection.rollback();
            }
        }
    }

    private <A, R> R collect(ResultSet rows, Collector<Person, A, R> collector) throws SQLException {
        var sum = collector.supplier().get();
        while (rows.next()) {
            collector.accumulator().accept(sum, person(rows));
        }
        return collector.finisher().apply(sum);
    }

    private Person person(ResultSet row) throws SQLException {
        var features = CustomerState.read(row.getBytes("state")).whole();
        var decided = decided(row);
        return new Person(
                features.firstSeenOn(store.zone()),
                decided.isEmpty() ? null : Decided.start(decided).before(),
                Decided.way(decided, store.zone()),
                features,
                row.getString("stage"),
                reasons(row.getString("reasons")));
    }

    private static List<Decided> decided(ResultSet row) throws SQLException {
        if (row.getArray("at") == null) {
            return List.of();
        }
        var at = (Timestamp[]) row.getArray("at").getArray();
        var before = (String[]) row.getArray("before").getArray();
        var tier = (String[]) row.getArray("tier").getArray();
        return IntStream.range(0, at.length)
                .mapToObj(i -> new Decided(at[i].toInstant(), before[i], tier[i]))
                .toList();
    }

    private List<String> reasons(@Nullable String array) {
        try {
            return array == null ? List.of() : List.of(json.readValue(array, String[].class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
