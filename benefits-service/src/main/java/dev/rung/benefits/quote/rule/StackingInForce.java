package dev.rung.benefits.quote.rule;

import dev.rung.platform.json.JsonText;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// The rules of stacking that count. A quote names their version.
@ApplicationScoped
public class StackingInForce {

    private static final String NEWEST = """
            select s.version, s.document from stacking_rules s
            where s.state = 'PUBLISHED' and s.version > cast(:after as int) order by s.version desc limit 1""";

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
        return rows.read(NEWEST, Map.of("after", 0), StackingRow.class)
                .map(List::getFirst)
                .map(row -> new StackingChoice(
                        row.version(),
                        json.read(row.document(), StackingDocument.class).rules()));
    }
}
