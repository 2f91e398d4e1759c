package dev.rung.platform.rows;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.rung.platform.json.JsonText;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads and writes records as rows: `customerId` is column `customer_id`. In the SQL the rows are
/// `jsonb_to_recordset(:rows) as r(customer_id uuid, …)`.
///
/// It uses the session that the caller opened. A caller that only reads may leave that to it.
@ApplicationScoped
public class JsonRows {

    /// By way of text: the driver would send a string that is to become JSON as a JSON string.
    private static final String AS_JSON = "cast(cast(:rows as text) as jsonb)";

    private static final String ANSWER = " select cast(coalesce(jsonb_agg(to_jsonb(%1$s)), '[]') as text) from %1$s";

    private final JsonText json;

    /// A time as the database keeps it. A finer time than a microsecond would be rounded there, and an order of
    /// the year's last moment would become one of the next year.
    public static Instant toMicroseconds(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    /// Tests extend it, to see what a statement is worth that lacks something.
    protected JsonRows(ObjectMapper mapper) {
        this.json = new JsonText(mapper.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    }

    /// @param sql a `select`, or an `insert` or `update` with `returning`
    public <T> Uni<List<T>> read(String sql, Collection<?> rows, Class<T> type) {
        return read(sql.replace(":rows", AS_JSON), Map.of("rows", json.write(rows)), type);
    }

    /// Several statements in one round trip. All see the rows as they were before any of them, so none may write what
    /// another one reads or writes; one may read what another one returns, by its name.
    ///
    /// @param before each with its own `:rows`, or with none
    /// @param last such as `update … returning …`, whose rows are returned
    public <T> Uni<List<T>> readAfter(List<NamedRows> before, NamedRows last, Class<T> type) {
        var all = Stream.concat(before.stream(), Stream.of(last)).toList();
        var sql = all.stream()
                .map(each -> "%s as (%s)".formatted(each.name(), each.sql().replace(":rows", each.parameter())))
                .collect(joining(", ", "with ", ANSWER.formatted(last.name())));
        var parameters = all.stream()
                .filter(each -> each.sql().contains(":rows"))
                .collect(toMap(NamedRows::name, each -> json.write(each.rows())));
        return answer(sql, parameters, type);
    }

    /// @param name letters only, not the name of a table
    public record NamedRows(String name, String sql, Collection<?> rows) {

        private String parameter() {
            return AS_JSON.replace("rows", name);
        }
    }

    /// @param parameters of the statement, which casts each to its type
    public <T> Uni<List<T>> read(String sql, Map<String, ?> parameters, Class<T> type) {
        return answer("with r as (%s)".formatted(sql) + ANSWER.formatted("r"), parameters, type);
    }

    private <T> Uni<List<T>> answer(String sql, Map<String, ?> parameters, Class<T> type) {
        return Panache.withSession(() -> Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql, String.class);
                    parameters.forEach(query::setParameter);
                    return query.getSingleResult();
                })
                .map(found -> json.readList(found, type)));
    }

    public Uni<Void> write(String sql, Collection<?> rows) {
        return update(sql, rows).replaceWithVoid();
    }

    /// @return how many rows of the table it touched
    public Uni<Integer> update(String sql, Collection<?> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().item(0)
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(sql.replace(":rows", AS_JSON))
                                .setParameter("rows", json.write(rows))
                                .executeUpdate());
    }
}
