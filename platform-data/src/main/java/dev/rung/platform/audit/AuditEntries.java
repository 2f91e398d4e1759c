package dev.rung.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;

/// The book, to be read.
@ApplicationScoped
class AuditEntries {

    private final JsonRows rows;
    private final JsonText json;

    AuditEntries(JsonRows rows, JsonText json) {
        this.rows = rows;
        this.json = json;
    }

    @RegisterForReflection
    record KeptEntry(long position, String entry, String hash) {}

    /// Newest first.
    ///
    /// @param before only entries that came before this position
    Uni<List<AuditEntry>> page(AuditSearch search, long before, int limit) {
        var sql = new StringBuilder("select position, entry, hash from audit where position < :before");
        var values = new HashMap<String, Object>(search.columns());
        search.columns().keySet().forEach(column -> sql.append(" and %1$s = :%1$s".formatted(column)));
        if (!search.customer().isEmpty()) {
            var ids = search.customer();
            sql.append(" and customer in (:customer, :customerId)");
            values.put("customer", ids.getFirst());
            values.put("customerId", ids.getLast());
        }
        sql.append(" order by position desc limit :most");
        values.put("before", before);
        values.put("most", limit);
        return rows.read(sql.toString(), values, KeptEntry.class)
                .map(found -> found.stream().map(this::entry).toList());
    }

    private AuditEntry entry(KeptEntry kept) {
        var entry = json.read(kept.entry(), JsonNode.class);
        return new AuditEntry(
                kept.position(),
                Instant.parse(entry.path("at").asText()),
                entry.path("actor").asText(),
                entry.path("action").asText(),
                entry.path("subject").asText(),
                entry.path("details"),
                kept.hash());
    }
}
