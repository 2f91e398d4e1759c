package dev.rung.benefits.quote.rule;

import dev.rung.platform.json.JsonText;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// All versions of the rules of stacking; the newest counts. A quote names the one that made it.
@ApplicationScoped
public class StackingVersions {

    private static final String NEWEST = """
            select s.version, s.content, s.author, s.written_at from stacking_rules s
            where s.version > cast(:after as int) order by s.version desc limit 1""";

    /// The primary key is the guard: of two that change the same version, one is told that it changed.
    private static final String ADD = """
            insert into stacking_rules (version, content, author, written_at)
            select version, content, author, written_at
            from jsonb_to_recordset(:rows) as r(version int, content text, author text, written_at timestamptz)
            on conflict (version) do nothing""";

    private final JsonRows rows;
    private final JsonText json;

    StackingVersions(JsonRows rows, JsonText json) {
        this.rows = rows;
        this.json = json;
    }

    public record StackingVersion(int version, StackingContent content, String author, Instant writtenAt) {}

    @RegisterForReflection
    record StackingRow(int version, String content, String author, Instant writtenAt) {}

    public Uni<StackingVersion> newest() {
        return rows.read(NEWEST, Map.of("after", 0), StackingRow.class)
                .map(List::getFirst)
                .map(row -> new StackingVersion(
                        row.version(), json.read(row.content(), StackingContent.class), row.author(), row.writtenAt()));
    }

    /// @return whether nobody has written it before
    Uni<Boolean> add(StackingVersion next) {
        var row = new StackingRow(next.version(), json.write(next.content()), next.author(), next.writtenAt());
        return rows.update(ADD, List.of(row)).map(added -> added == 1);
    }
}
