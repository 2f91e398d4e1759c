package dev.rung.system.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rung.contracts.Topic;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The input and output of scoring-service: its topics and its tables, as anybody finds them.
final class ScoringOutput {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ScoringOutput() {}

    /// All committed records of a topic by key, each in the order of the log.
    static Map<String, List<JsonNode>> on(Topic topic) {
        var byKey = new TreeMap<String, List<JsonNode>>();
        for (var found : Events.records(topic.topicName())) {
            byKey.computeIfAbsent(found.key(), _ -> new ArrayList<>()).add(json(found.value()));
        }
        return byKey;
    }

    /// The present assessments, as compaction would leave them.
    static Map<String, JsonNode> assessments() {
        var last = new TreeMap<String, JsonNode>();
        on(Topic.ASSESSMENTS).forEach((customer, all) -> last.put(customer, all.getLast()));
        return last;
    }

    /// Table `standings`: the assessments that its rows were written from.
    static Map<String, JsonNode> standings() throws SQLException {
        var standings = new TreeMap<String, JsonNode>();
        select(
                "select customer_id, assessment from standings",
                row -> standings.put(row.getString(1), json(row.getString(2))));
        return standings;
    }

    /// The customers whose standing and state in table `customer_states` are not of the same assessment.
    static List<String> unlike() throws SQLException {
        var customers = new ArrayList<String>();
        select(
                "select customer_id from standings full join customer_states states"
                        + " using (customer_id, at_offset, revision) where state is null or assessment is null",
                row -> customers.add(row.getString(1)));
        return customers;
    }

    /// The columns that lists are made of, beside the assessment itself.
    static Map<String, List<String>> columns() throws SQLException {
        var columns = new TreeMap<String, List<String>>();
        select(
                "select customer_id, tier, growth_value, orders, trim_scale(spend) from standings",
                row -> columns.put(
                        row.getString(1),
                        List.of(row.getString(2), row.getString(3), row.getString(4), row.getString(5))));
        return columns;
    }

    /// Table `decisions`: the event ids by customer.
    static List<String> decisions() throws SQLException {
        var ids = new ArrayList<String>();
        select("select event_id from decisions", row -> ids.add(row.getString(1)));
        return ids;
    }

    /// Table `progress`: how far each partition of behaviour can be read.
    static Map<Integer, Long> readable() throws SQLException {
        var readable = new TreeMap<Integer, Long>();
        select("select partition, readable from progress", row -> readable.put(row.getInt(1), row.getLong(2)));
        return readable;
    }

    private static void select(String sql, RowReader reader) throws SQLException {
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "scoring", "scoring");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
