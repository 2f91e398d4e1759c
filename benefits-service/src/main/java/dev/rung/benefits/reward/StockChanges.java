package dev.rung.benefits.reward;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// All corrections of stocks by people.
@ApplicationScoped
class StockChanges {

    private static final String ADD = """
            insert into stock_changes (id, reward_code, change, reason, stock, author, changed_at)
            select id, reward_code, change, reason, stock, author, changed_at
            from jsonb_to_recordset(:rows) as r(
                id uuid, reward_code text, change bigint, reason text, stock bigint, author text, changed_at timestamptz)""";

    private static final String FIND = """
            select c.id, c.position, c.reward_code, c.change, c.reason, c.stock, c.author, c.changed_at from stock_changes c
            """;

    private static final String ONE = FIND + "where c.id = cast(cast(:id as text) as uuid)";

    private static final String PAGE = FIND + """
            where c.reward_code = cast(:code as text) and c.position < cast(:before as bigint)
            order by c.position desc limit cast(:most as int)""";

    private final JsonRows rows;

    StockChanges(JsonRows rows) {
        this.rows = rows;
    }

    /// @param position zero until it is kept
    /// @param stock what was left after it
    @RegisterForReflection
    record StockChange(
            UUID id,
            long position,
            String rewardCode,
            long change,
            String reason,
            long stock,
            String author,
            Instant changedAt) {}

    Uni<?> add(StockChange change) {
        return rows.update(ADD, List.of(change));
    }

    Uni<StockChange> one(UUID id) {
        return rows.read(ONE, Map.of("id", id.toString()), StockChange.class).map(List::getFirst);
    }

    /// Newest first.
    Uni<List<StockChange>> page(String code, long before, int most) {
        return rows.read(PAGE, Map.of("code", code, "before", before, "most", most), StockChange.class);
    }
}
