package dev.rung.customer.imports.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Table `import_key`, in the caller's transaction. Its primary key is the guard: of several rows about one customer
/// or order the first one that is not refused counts, however often a chunk is begun anew.
@ApplicationScoped
public class RowKeys {

    private static final String ENTER = """
            insert into import_key (import_id, key, line)
            select import_id, key, line
            from jsonb_to_recordset(:rows) as r(import_id uuid, key uuid, line int) order by line
            on conflict do nothing""";

    private static final String REPEATED = """
            select g.line from import_key k
            join jsonb_to_recordset(:rows) as g(import_id uuid, key uuid, line int)
              on k.import_id = g.import_id and k.key = g.key and k.line <> g.line""";

    private static final String FORGET = """
            delete from import_key k using jsonb_to_recordset(:rows) as r(import_id uuid)
            where k.import_id = r.import_id""";

    private final JsonRows rows;

    RowKeys(JsonRows rows) {
        this.rows = rows;
    }

    /// The lines that are about somebody, or something, that another line was entered for.
    ///
    /// @param keys whom or what rows are about, by line
    public Uni<Set<Integer>> repeated(UUID importId, Map<Integer, String> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : rows.read(REPEATED, entered(importId, keys), RepeatedLine.class)
                        .map(found -> new HashSet<>(
                                found.stream().map(RepeatedLine::line).toList()));
    }

    /// Enters rows that are not refused.
    public Uni<Void> enter(UUID importId, Map<Integer, String> keys) {
        return rows.write(ENTER, entered(importId, keys));
    }

    public Uni<Void> forget(UUID importId) {
        return rows.write(FORGET, List.of(new ImportOfKeys(importId)));
    }

    private static List<EnteredKey> entered(UUID importId, Map<Integer, String> keys) {
        return keys.entrySet().stream()
                .map(each -> new EnteredKey(importId, hashed(importId, each.getValue()), each.getKey()))
                .toList();
    }

    private static UUID hashed(UUID importId, String key) {
        return UUID.nameUUIDFromBytes((importId + "\n" + key).getBytes(UTF_8));
    }

    @RegisterForReflection
    record EnteredKey(UUID importId, UUID key, int line) {}

    @RegisterForReflection
    record RepeatedLine(int line) {}

    @RegisterForReflection
    record ImportOfKeys(UUID importId) {}
}
