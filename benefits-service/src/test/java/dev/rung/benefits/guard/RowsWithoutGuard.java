package dev.rung.benefits.guard;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.rows.JsonRows;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// The service's statements without the text of one guard.
final class RowsWithoutGuard extends JsonRows {

    private final Guard guard;
    private final LongAdder unguarded = new LongAdder();

    RowsWithoutGuard(ObjectMapper mapper, Guard guard) {
        super(mapper);
        this.guard = guard;
    }

    @Override
    public <T> Uni<List<T>> read(String sql, Collection<?> rows, Class<T> type) {
        return super.read(without(sql), rows, type);
    }

    @Override
    public <T> Uni<List<T>> read(String sql, Map<String, ?> parameters, Class<T> type) {
        return super.read(without(sql), parameters, type);
    }

    @Override
    public <T> Uni<List<T>> readAfter(List<NamedRows> before, NamedRows last, Class<T> type) {
        return super.readAfter(before.stream().map(this::without).toList(), without(last), type);
    }

    @Override
    public Uni<Integer> update(String sql, Collection<?> rows) {
        return super.update(without(sql), rows);
    }

    /// How many statements ran without it.
    long unguarded() {
        return unguarded.sum();
    }

    private NamedRows without(NamedRows rows) {
        return new NamedRows(rows.name(), without(rows.sql()), rows.rows());
    }

    private String without(String sql) {
        if (!sql.contains(guard.text)) {
            return sql;
        }
        unguarded.increment();
        return sql.replace(guard.text, guard.instead);
    }
}
