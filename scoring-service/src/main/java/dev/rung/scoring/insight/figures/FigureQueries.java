package dev.rung.scoring.insight.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// Asks one statement, whose rows come back as one JSON array: `repeat_buyers` is component `repeatBuyers` of a record.
@ApplicationScoped
class FigureQueries {

    private final ObjectMapper json;

    FigureQueries(ObjectMapper json) {
        this.json = json.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    /// @param asked the statement's parameters; it casts each to its type
    @WithSession
    <T> Uni<List<T>> ask(String sql, Map<String, Object> asked, Class<T> type) {
        var asJson =
                "select cast(coalesce(jsonb_agg(to_jsonb(answer)), '[]') as text) from (%s) as answer".formatted(sql);
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(asJson, String.class);
                    asked.forEach(query::setParameter);
                    return query.getSingleResult();
                })
                .map(rows -> read(rows, type));
    }

    private <T> List<T> read(String rows, Class<T> type) {
        try {
            return json.readerForListOf(type).readValue(rows);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
