package dev.rung.benefits.quote.rule;

import dev.rung.platform.json.JsonText;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// The rules of stacking that count: those that were approved last, whichever were drafted first. A quote names
/// their version.
@ApplicationScoped
public class StackingInForce {

    private static final String APPROVED_LAST = """
            select s.version, s.document from stacking_rules s
            where s.state = 'PUBLISHED' order by s.effective_at desc limit 1""";

    private final JsonRows rows;
    private final JsonText json;

    StackingInForce(JsonRows rows, JsonText json) {
        this.rows = rows;
        this.json = json;
    }

    public record StackingChoice(int version, StackingContent content) {}

    @RegisterForReflection
    record StackingRow(int version, String document) {}

    public Uni<StackingChoice> now() {
        return row().map(row -> new StackingChoice(
                row.version(), json.read(row.document(), StackingDocument.class).rules()));
    }

    Uni<Integer> version() {
        return row().map(StackingRow::version);
    }

    /// There is always one: the installation brings the first.
    private Uni<StackingRow> row() {
        return rows.read(APPROVED_LAST, Map.of(), StackingRow.class).map(List::getFirst);
    }
}
