package dev.rung.customer.imports.content;

import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.vault.DataKey;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Table `import_subject`, in the caller's transaction: whose data lies in which row. An erasure finds the rows of
/// the customer by it, and nobody else finds anybody.
@ApplicationScoped
public class RowSubjects {

    private static final String ENTER = """
            insert into import_subject (import_id, subject, chunk, line)
            select import_id, subject, chunk, line
            from jsonb_to_recordset(:rows) as r(import_id uuid, subject uuid, chunk int, line int)
            on conflict do nothing""";

    private static final String PLACES = """
            select s.import_id, s.chunk, s.line from import_subject s
            join jsonb_to_recordset(:rows) as r(import_id uuid, subject uuid) using (import_id, subject)
            order by s.import_id, s.chunk, s.line""";

    private static final String FORGET = """
            delete from import_subject s using jsonb_to_recordset(:rows) as r(import_id uuid)
            where s.import_id = r.import_id""";

    private final JsonRows rows;

    RowSubjects(JsonRows rows) {
        this.rows = rows;
    }

    /// A row with somebody's data.
    @RegisterForReflection
    public record SubjectPlace(UUID importId, int chunk, int line) {}

    /// @param subjects external ids, by line
    public Uni<Void> enter(UUID importId, DataKey key, int chunk, Map<Integer, String> subjects) {
        return rows.write(
                ENTER,
                subjects.entrySet().stream()
                        .map(each -> new EnteredSubject(importId, subject(key, each.getValue()), chunk, each.getKey()))
                        .toList());
    }

    /// The rows of one customer, in the order of imports and chunks.
    ///
    /// @param keys of the imports that are looked into
    public Uni<List<SubjectPlace>> places(Map<UUID, DataKey> keys, String externalId) {
        return keys.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows.read(
                        PLACES,
                        keys.entrySet().stream()
                                .map(each -> new SoughtSubject(each.getKey(), subject(each.getValue(), externalId)))
                                .toList(),
                        SubjectPlace.class);
    }

    public Uni<Void> forget(UUID importId) {
        return rows.write(FORGET, List.of(new ImportOfSubjects(importId)));
    }

    private static UUID subject(DataKey key, String externalId) {
        return hashed(key, "subject\n" + externalId);
    }

    /// The first half of 32 bytes.
    static UUID hashed(DataKey key, String text) {
        var bytes = ByteBuffer.wrap(key.blind(text));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @RegisterForReflection
    record EnteredSubject(UUID importId, UUID subject, int chunk, int line) {}

    @RegisterForReflection
    record SoughtSubject(UUID importId, UUID subject) {}

    @RegisterForReflection
    record ImportOfSubjects(UUID importId) {}
}
