package dev.rung.scoring.insight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import dev.rung.platform.store.Store;
import dev.rung.platform.tiers.JoinedPath;
import dev.rung.scoring.stream.CustomerState;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/// Reads all customers with the way they took through the tiers. Blocks: it is to be called on a worker thread.
@ApplicationScoped
class Everybody {

    private static final int AT_ONCE = 2_000;
    private static final TypeReference<List<List<TierSpan>>> PATHS = new TypeReference<>() {};
    private static final TypeReference<List<String>> REASONS = new TypeReference<>() {};

    /// Each customer with the paths through the tiers that they were told, in the order in which these were
    /// decided. Customers that no build with their state has assessed yet are left out.
    private static final String ALL = """
        select s.state, s.assessment->>'lifecycle' as stage, s.assessment->'churn'->>'reasons' as reasons, m.paths
        from standings s
        left join (
            select customer_id, cast(jsonb_agg(decision->'path' order by revision, occurred_at) as text) as paths
            from decisions where decision->>'type' in ('tier-reached.v1', 'tier-lost.v1', 'tier-redated.v1')
                and decision->'path' is not null
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
        return Person.of(
                features,
                JoinedPath.of(read(row.getString("paths"), PATHS)),
                row.getString("stage"),
                read(row.getString("reasons"), REASONS),
                store.zone());
    }

    private <T> List<T> read(@Nullable String array, TypeReference<List<T>> type) {
        try {
            return array == null ? List.of() : json.readValue(array, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
