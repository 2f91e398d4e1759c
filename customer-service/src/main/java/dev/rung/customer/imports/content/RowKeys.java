package dev.rung.customer.imports.content;

import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.vault.DataKey;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Table `import_key`, in the caller's transaction. Its primary key is the guard: of several rows about one customer
/// or order the first one that is not refused counts, however often a chunk is begun anew. In a run a key is entered
/// in the transaction that has the row's effect, so it also says that the row is done.
@ApplicationScoped
public class RowKeys {

    private static final String ENTER = """
            insert into import_key (import_id, key, line)
            select import_id, key, line
            from jsonb_to_recordset(:rows) as r(import_id uuid, key uuid, line int) order by line
            on conflict do nothing""";

    private static final String STANDING = """
            select g.line, k.line as standing from import_key k
            join jsonb_to_recordset(:rows) as g(import_id uuid, key uuid, line int)
              on k.import_id = g.import_id and k.key = g.key""";

    private static final String FORGET = """
            delete from import_key k using jsonb_to_recordset(:rows) as r(import_id uuid)
            where k.import_id = r.import_id""";

    private final JsonRows rows;

    RowKeys(JsonRows rows) {
        this.rows = rows;
    }

    /// The line that was entered for the same customer or order, by line; where none was, the line is left out.
    ///
    /// @param keys whom or what rows are about, by line
    public Uni<Map<Integer, Integer>> standing(UUID importId, DataKey key, Map<Integer, String> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : rows.read(STANDING, entered(importId, key, keys), StandingLine.class)
                        .map(found ->
                                found.stream().collect(Collectors.toMap(StandingLine::line, StandingLine::standing)));
    }

    /// Enters rows that are not refused.
    public Uni<Void> enter(UUID importId, DataKey key, Map<Integer, String> keys) {
        return rows.write(ENTER, entered(importId, key, keys));
    }

    public Uni<Void> forget(UUID importId) {
        return rows.write(FORGET, List.of(new ImportOfKeys(importId)));
    }

    private static List<EnteredKey> entered(UUID importId, DataKey key, Map<Integer, String> keys) {
        return keys.entrySet().stream()
                .map(each ->
                        new EnteredKey(importId, RowSubjects.hashed(key, "row\n" + each.getValue()), each.getKey()))
                .toList();
    }

    @RegisterForReflection
    record EnteredKey(UUID importId, UUID key, int line) {}

    @RegisterForReflection
    record StandingLine(int line, int standing) {}

    @RegisterForReflection
    record ImportOfKeys(UUID importId) {}
}
