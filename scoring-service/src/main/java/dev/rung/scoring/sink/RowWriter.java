package dev.rung.scoring.sink;

import dev.rung.platform.json.JsonText;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/// Writes many rows by one statement, which reads them from its parameter `:rows`, a JSON array as text.
///
/// The statement says `cast(cast(:rows as text) as jsonb)`: were the parameter itself jsonb, the client would send
/// the text as one JSON string.
@ApplicationScoped
public class RowWriter {

    private final JsonText json;

    RowWriter(JsonText json) {
        this.json = json;
    }

    /// In the caller's transaction.
    ///
    /// @param type as which the rows are written: that of an event brings its name along
    public <T> Uni<Void> write(String sql, Collection<? extends T> rows, Class<T> type) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql)
                        .setParameter("rows", json.writeList(rows, type))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /// As [#write], by a statement that answers with a text per row.
    public <T> Uni<List<String>> ask(String sql, Collection<? extends T> rows, Class<T> type) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, String.class)
                        .setParameter("rows", json.writeList(rows, type))
                        .getResultList());
    }
}
