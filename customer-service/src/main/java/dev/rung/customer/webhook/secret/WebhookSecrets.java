package dev.rung.customer.webhook.secret;

import dev.rung.platform.rows.JsonRows;
import dev.rung.platform.vault.KeyRing;
import dev.rung.platform.vault.WrappedKey;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The secrets that deliveries are signed with. At rest each secret is sealed with a key of its own, which the
/// master key wraps.
@ApplicationScoped
public class WebhookSecrets {

    /// Standard Webhooks writes a secret as this and base64.
    private static final String PREFIX = "whsec_";

    private static final int BYTES = 32;

    /// The present one goes on for a while. One that is ending already keeps its time: if the answer with the
    /// present one was lost, the receiver has none but that.
    private static final String END = """
            update webhook_secret s set valid_until = r.until
            from jsonb_to_recordset(:rows) as r(webhook_id uuid, now timestamptz, until timestamptz)
            where s.webhook_id = r.webhook_id and s.valid_until is null""";

    private static final String FORGET = """
            delete from webhook_secret s using jsonb_to_recordset(:rows) as r(webhook_id uuid, now timestamptz)
            where s.webhook_id = r.webhook_id and s.valid_until <= r.now""";

    private static final String ADD = """
            insert into webhook_secret (secret_id, webhook_id, made_at, master_key_id, wrapped_key, sealed_secret)
            select secret_id, webhook_id, made_at, master_key_id, decode(wrapped_key, 'base64'), decode(sealed_secret, 'base64')
            from jsonb_to_recordset(:rows) as r(secret_id uuid, webhook_id uuid, made_at timestamptz,
                master_key_id text, wrapped_key text, sealed_secret text)""";

    private static final String VALID = """
            select secret_id, master_key_id, encode(wrapped_key, 'base64') as wrapped_key,
                   encode(sealed_secret, 'base64') as sealed_secret
            from webhook_secret
            where webhook_id = cast(cast(:webhook as text) as uuid) and (valid_until is null or valid_until > cast(cast(:now as text) as timestamptz))
            order by made_at desc""";

    private final SecureRandom random = new SecureRandom();
    private final KeyRing keys;
    private final JsonRows rows;
    private final SecretSettings settings;

    WebhookSecrets(KeyRing keys, JsonRows rows, SecretSettings settings) {
        this.keys = keys;
        this.rows = rows;
        this.settings = settings;
    }

    @RegisterForReflection
    private record Ending(UUID webhookId, Instant now, Instant until) {}

    @RegisterForReflection
    private record NewSecret(
            UUID secretId,
            UUID webhookId,
            Instant madeAt,
            String masterKeyId,
            byte[] wrappedKey,
            byte[] sealedSecret) {}

    @RegisterForReflection
    record KeptSecret(UUID secretId, String masterKeyId, byte[] wrappedKey, byte[] sealedSecret) {}

    /// Makes another secret, in the caller's transaction, which holds the webhook's lock. The one before goes
    /// on for as long as the settings say.
    ///
    /// @return as receivers write it
    public Uni<String> renew(UUID webhookId, Instant now) {
        var ending = List.of(new Ending(webhookId, now, now.plus(settings.overlap())));
        var secret = new byte[BYTES];
        random.nextBytes(secret);
        var secretId = UUID.randomUUID();
        var key = keys.fresh(secretId);
        var wrapped = keys.wrap(key);
        var kept = new NewSecret(secretId, webhookId, now, wrapped.masterKeyId(), wrapped.bytes(), key.seal(secret));
        return rows.write(FORGET, ending)
                .chain(() -> rows.write(END, ending))
                .chain(() -> rows.write(ADD, List.of(kept)))
                .replaceWith(() -> PREFIX + Base64.getEncoder().encodeToString(secret));
    }

    /// The bytes of those that sign now, the newest first.
    public Uni<List<byte[]>> valid(UUID webhookId, Instant now) {
        return rows.read(VALID, Map.of("webhook", webhookId.toString(), "now", now.toString()), KeptSecret.class)
                .map(found -> found.stream().map(this::open).toList());
    }

    private byte[] open(KeptSecret kept) {
        return keys.unwrap(new WrappedKey(kept.masterKeyId(), kept.wrappedKey()), kept.secretId())
                .open(kept.sealedSecret());
    }
}
