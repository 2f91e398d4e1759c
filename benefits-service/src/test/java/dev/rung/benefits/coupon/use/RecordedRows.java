package dev.rung.benefits.coupon.use;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The service's statements as it sends them, each with its parameters in place.
final class RecordedRows extends JsonRows {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)");

    private final Queue<String> statements = new ConcurrentLinkedQueue<>();
    private final JsonText json;

    RecordedRows(ObjectMapper mapper) {
        super(mapper);
        json = new JsonText(mapper.copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    }

    @Override
    public <T> Uni<List<T>> read(String sql, Map<String, ?> parameters, Class<T> type) {
        statements.add(PARAMETER.matcher(sql).replaceAll(one -> literal(String.valueOf(parameters.get(one.group(1))))));
        return super.read(sql, parameters, type);
    }

    @Override
    public Uni<Integer> update(String sql, Collection<?> rows) {
        statements.add(sql.replace(":rows", "cast('" + json.write(rows).replace("'", "''") + "' as jsonb)"));
        return super.update(sql, rows);
    }

    /// Each once.
    List<String> statements() {
        return statements.stream().distinct().toList();
    }

    private static String literal(String value) {
        return Matcher.quoteReplacement("'" + value.replace("'", "''") + "'");
    }
}
