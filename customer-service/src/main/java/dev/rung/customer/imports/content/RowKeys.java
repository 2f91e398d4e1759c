package dev.rung.customer.imports.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Table `import_key`, in the caller's transaction. Its primary key is the guard: of several rows about one customer or
/// order the first one counts, however often a chunk is begun anew.
@ApplicationScoped
public class RowKeys {

    private static final String ENTER = """
            insert into import_key (import_id, key, line)
            select import_id, key, line
            from jsonb_to_recordset(:rows) as r(import_id uuid, key uuid, line int) order by line
            on conflict do nothing""";

    private static final String FIRST = """
            select k.line from import_key k
            join jsonb_to_recordset(:rows) as r(import_id uuid, key uuid, line int)
              on k.import_id = r.import_id and k.key = r.key and k.line = r.line""";

    private static final String FORGET = """
            delete from import_key k using jsonb_to_recordset(:rows) as r(import_id uuid)
            where k.import_id = r.import_id""";

    private final JsonRows rows;

    RowKeys(JsonRows rows) {
        this.rows = rows;
    }

    /// @param keys whom or what rows are about, by line
    /// @return the lines that are the first about theirs
    public Uni<Set<Integer>> firstLines(UUID importId, Map<Integer, String> keys) {
        var byKey = new LinkedHashMap<UUID, Integer>();
        keys.forEach((line, key) -> byKey.putIfAbsent(hashed(importId, key), line));
        var entered = byKey.entrySet().stream()
                .map(each -> new EnteredKey(importId, each.getKey(), each.getValue()))
                .toList();
        return entered.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : rows.write(ENTER, entered)
                        .chain(() -> rows.read(FIRST, entered, FirstLineOf.class))
                        .map(found -> new HashSet<>(
                                found.stream().map(FirstLineOf::line).toList()));
    }

    public Uni<Void> forget(UUID importId) {
        return rows.write(FORGET, List.of(new ImportOfKeys(importId)));
    }

    private static UUID hashed(UUID importId, String key) {
        return UUID.nameUUIDFromBytes((importId + "\n" + key).getBytes(UTF_8));
    }

    @RegisterForReflection
    record EnteredKey(UUID importId, UUID key, int line) {}

    @RegisterForReflection
    record FirstLineOf(int line) {}

    @RegisterForReflection
    record ImportOfKeys(UUID importId) {}
}
