package dev.rung.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The book, to be read.
@ApplicationScoped
class AuditEntries {

    private final Pool database;
    private final ObjectMapper json;

    AuditEntries(Pool database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// Newest first.
    ///
    /// @param before only entries that came before this position
    Uni<List<AuditEntry>> page(AuditSearch search, long before, int limit) {
        var sql = new StringBuilder("select position, entry, hash from audit where position < $1");
        var values = Tuple.of(before);
        search.columns().forEach((column, value) -> {
            values.addString(value);
            sql.append(" and %s = $%d".formatted(column, values.size()));
        });
        values.addInteger(limit);
        sql.append(" order by position desc limit $%d".formatted(values.size()));
        return database.preparedQuery(sql.toString()).execute(values).map(rows -> {
            var entries = new ArrayList<AuditEntry>(rows.size());
            rows.forEach(row -> entries.add(entry(row)));
            return entries;
        });
    }

    private AuditEntry entry(Row row) {
        try {
            var entry = json.readTree(row.getString("entry"));
            return new AuditEntry(
                    row.getLong("position"),
                    Instant.parse(entry.path("at").asText()),
                    entry.path("actor").asText(),
                    entry.path("action").asText(),
                    entry.path("subject").asText(),
                    entry.path("details"),
                    row.getString("hash"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
