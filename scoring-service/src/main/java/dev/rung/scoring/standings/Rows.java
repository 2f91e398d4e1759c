package dev.rung.scoring.standings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Collection;

/// Writes many rows by one statement, which reads them from its parameter `:rows`, a JSON array as text.
///
/// The statement says `cast(cast(:rows as text) as jsonb)`: were the parameter itself jsonb, the client would send
/// the text as one JSON string.
@ApplicationScoped
class Rows {

    private final ObjectMapper json;

    Rows(ObjectMapper json) {
        this.json = json;
    }

    /// In the caller's transaction.
    ///
    /// @param type as which the rows are written: that of an event brings its name along
    <T> Uni<Void> write(String sql, Collection<? extends T> rows, Class<T> type) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter("rows", text(rows, type))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private String text(Collection<?> rows, Class<?> type) {
        var all = json.getTypeFactory().constructCollectionType(Collection.class, type);
        try {
            return json.writerFor(all).writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
