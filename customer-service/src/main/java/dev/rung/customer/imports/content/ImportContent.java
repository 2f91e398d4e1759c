package dev.rung.customer.imports.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;

import dev.rung.customer.imports.file.FileRow;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.locale.Text;
import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.vault.DataKey;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Table `import_chunk`, in the caller's session or transaction.
@ApplicationScoped
public class ImportContent {

    private static final String ADD = """
            insert into import_chunk (import_id, chunk, sealed_rows)
            select import_id, chunk, decode(sealed, 'base64')
            from jsonb_to_recordset(:rows) as r(import_id uuid, chunk int, sealed text)""";

    private static final String READ = """
            select chunk, encode(sealed_rows, 'base64') as sealed from import_chunk
            where import_id = cast(cast(:import as text) as uuid) and chunk = cast(:chunk as int)""";

    /// Locked, so that of two who take rows away from a chunk none brings back what the other took.
    private static final String LOCK = READ + " and sealed_rows is not null for update";

    private static final String REPLACE = """
            update import_chunk c set sealed_rows = decode(r.sealed, 'base64')
            from jsonb_to_recordset(:rows) as r(import_id uuid, chunk int, sealed text)
            where c.import_id = r.import_id and c.chunk = r.chunk""";

    private static final String REFUSE = """
            update import_chunk c set sealed_refusals = decode(r.sealed, 'base64')
            from jsonb_to_recordset(:rows) as r(import_id uuid, chunk int, sealed text)
            where c.import_id = r.import_id and c.chunk = r.chunk""";

    private static final String REFUSALS = """
            select chunk, encode(sealed_refusals, 'base64') as sealed from import_chunk
            where import_id = cast(cast(:import as text) as uuid) and sealed_refusals is not null order by chunk""";

    private static final String FORGET_ROWS = """
            update import_chunk c set sealed_rows = null
            from jsonb_to_recordset(:rows) as r(import_id uuid) where c.import_id = r.import_id""";

    private static final String FORGET_REFUSALS = """
            update import_chunk c set sealed_refusals = null
            from jsonb_to_recordset(:rows) as r(import_id uuid)
            where c.import_id = r.import_id and c.sealed_refusals is not null""";

    private static final String FORGET = """
            delete from import_chunk c using jsonb_to_recordset(:rows) as r(import_id uuid)
            where c.import_id = r.import_id""";

    private final JsonRows rows;
    private final JsonText json;

    ImportContent(JsonRows rows, JsonText json) {
        this.rows = rows;
        this.json = json;
    }

    /// Appends rows, `most` of them together.
    ///
    /// @param chunks how many there are
    /// @return how many there are now
    public Uni<Integer> append(
            UUID importId, DataKey key, int chunks, List<String> columns, List<FileRow> found, int most) {
        var added = new ArrayList<SealedChunk>();
        for (var from = 0; from < found.size(); from += most) {
            var some = found.subList(from, Math.min(from + most, found.size())).stream()
                    .map(row -> StoredRow.of(row, columns))
                    .toList();
            added.add(new SealedChunk(importId, chunks + added.size(), sealed(key, some)));
        }
        return rows.write(ADD, added).replaceWith(chunks + added.size());
    }

    /// The rows of a chunk; none where they are deleted.
    public Uni<List<FileRow>> read(UUID importId, DataKey key, List<String> columns, int chunk) {
        return rows.read(READ, Map.of("import", importId.toString(), "chunk", chunk), FoundChunk.class)
                .map(found -> found.stream()
                        .flatMap(one -> opened(key, one.sealed(), StoredRow.class).stream())
                        .map(row -> row.in(columns))
                        .toList());
    }

    /// Takes rows away, and leaves the others as they are.
    public Uni<Void> remove(UUID importId, DataKey key, int chunk, Set<Integer> lines) {
        return rows.read(LOCK, Map.of("import", importId.toString(), "chunk", chunk), FoundChunk.class)
                .map(found -> found.stream()
                        .map(one -> opened(key, one.sealed(), StoredRow.class).stream()
                                .filter(row -> !lines.contains(row.line()))
                                .toList())
                        .map(left -> new SealedChunk(importId, chunk, sealed(key, left)))
                        .toList())
                .chain(left -> rows.write(REPLACE, left));
    }

    /// Replaces those of the chunk.
    public Uni<Void> refuse(UUID importId, DataKey key, int chunk, List<RowRefusal> refusals) {
        return rows.write(REFUSE, List.of(new SealedChunk(importId, chunk, sealed(key, refusals))));
    }

    /// In the order of the file.
    public Uni<List<RowRefusal>> refusals(UUID importId, DataKey key) {
        return rows.read(REFUSALS, Map.of("import", importId.toString()), FoundChunk.class)
                .map(found -> found.stream()
                        .flatMap(one -> opened(key, one.sealed(), RowRefusal.class).stream())
                        .toList());
    }

    /// Of a dry run or run before.
    public Uni<Void> forgetRefusals(UUID importId) {
        return rows.write(FORGET_REFUSALS, List.of(new ForgottenImport(importId)));
    }

    /// The reasons of refused rows stay.
    public Uni<Void> forgetRows(UUID importId) {
        return rows.write(FORGET_ROWS, List.of(new ForgottenImport(importId)));
    }

    public Uni<Void> forget(UUID importId) {
        return rows.write(FORGET, List.of(new ForgottenImport(importId)));
    }

    private byte @Nullable [] sealed(DataKey key, List<?> values) {
        return values.isEmpty() ? null : key.seal(json.write(values).getBytes(UTF_8));
    }

    private <T> List<T> opened(DataKey key, byte @Nullable [] sealed, Class<T> type) {
        return Optional.ofNullable(sealed)
                .map(bytes -> json.readList(new String(key.open(bytes), UTF_8), type))
                .orElse(List.of());
    }

    /// A row as it lies there: cells by the places of their columns, without the names. Those that the row lacks
    /// are empty.
    @RegisterForReflection
    record StoredRow(int line, List<String> cells, @Nullable Text defect) {

        static StoredRow of(FileRow row, List<String> columns) {
            var cells = columns.stream()
                    .map(column -> row.cells().getOrDefault(column, ""))
                    .collect(toCollection(ArrayList::new));
            while (!cells.isEmpty() && cells.getLast().isEmpty()) {
                cells.removeLast();
            }
            return new StoredRow(row.line(), cells, row.defect());
        }

        FileRow in(List<String> columns) {
            var named = new LinkedHashMap<String, String>();
            for (var place = 0; place < cells.size(); place++) {
                if (!cells.get(place).isEmpty()) {
                    named.put(columns.get(place), cells.get(place));
                }
            }
            return new FileRow(line, named, defect);
        }
    }

    @RegisterForReflection
    record SealedChunk(UUID importId, int chunk, byte @Nullable [] sealed) {}

    @RegisterForReflection
    record FoundChunk(int chunk, byte @Nullable [] sealed) {}

    @RegisterForReflection
    record ForgottenImport(UUID importId) {}
}
