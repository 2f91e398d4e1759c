package dev.rung.platform.idempotency;

import dev.rung.platform.database.CallersTransaction;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The keys of all requests that were carried out, hashed: a shop may have made them of what says who a customer
/// is, and they are kept for ever.
@ApplicationScoped
public class IdempotencyKeys {

    private static final String HASH = "encode(sha256(convert_to(r.key, 'UTF8')), 'hex')";

    /// The primary key is the guard: of two that send the same at once, the second waits for the end of
    /// the first.
    private static final String ADD = """
            insert into idempotency_keys (sender, purpose, key_hash, subject)
            select r.sender, r.purpose, %s, r.subject
            from jsonb_to_recordset(:rows) as r(sender text, purpose text, key text, subject uuid)
            on conflict do nothing""".formatted(HASH);

    private static final String FIND = """
            select k.subject from idempotency_keys k
            join jsonb_to_recordset(:rows) as r(sender text, purpose text, key text)
                on r.sender = k.sender and r.purpose = k.purpose and k.key_hash = %s""".formatted(HASH);

    private final JsonRows rows;

    IdempotencyKeys(JsonRows rows) {
        this.rows = rows;
    }

    /// Writes the key down, in the caller's transaction: if that fails, the key is free again.
    ///
    /// @param subject the id of what comes of the request, if it is the first with this key
    /// @return the subject of the first request, where this is a repetition; the caller makes sure that it
    ///     asked for the same, or else refuses it ([#reused])
    public Uni<Optional<UUID>> claim(IdempotencyKey key, UUID subject) {
        return CallersTransaction.session("Idempotency")
                .chain(_ -> rows.update(ADD, List.of(new ClaimedKey(key.sender(), key.purpose(), key.key(), subject))))
                .chain(added -> added == 1
                        ? Uni.createFrom().item(Optional.empty())
                        : rows.read(FIND, List.of(key), KeySubject.class)
                                .map(found -> Optional.of(found.getFirst().subject())));
    }

    /// The key belongs to another request.
    public static RuntimeException reused() {
        return Problem.of(422, "idempotency-key-reused").asException();
    }

    @RegisterForReflection
    record ClaimedKey(String sender, String purpose, String key, UUID subject) {}

    @RegisterForReflection
    record KeySubject(UUID subject) {}
}
