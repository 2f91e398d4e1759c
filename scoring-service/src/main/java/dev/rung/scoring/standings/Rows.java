package dev.rung.scoring.standings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Collection;

/// Writes many rows by one statement, which reads them from its parameter `:rows`, a JSON array.
@ApplicationScoped
class Rows {

    private final ObjectMapper json;

    Rows(ObjectMapper json) {
        this.json = json;
    }

    /// In the caller's transaction.
    Uni<Void> write(String sql, Collection<?> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter("rows", text(rows))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String text(Collection<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
