package dev.rung.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rung.platform.Database;
import dev.rung.platform.Transactions;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class IdempotencyKeysTest {

    @Inject
    IdempotencyKeys keys;

    @Inject
    Transactions transactions;

    private final String key = UUID.randomUUID().toString();
    private final UUID first = UUID.randomUUID();

    @Test
    void aKeyThatCameBeforeLeadsToWhatCameOfIt() {
        assertThat(claim("mei", "adjustment", first)).isEmpty();

        assertThat(claim("mei", "adjustment", UUID.randomUUID())).contains(first);
        assertThat(claim("mei", "adjustment", UUID.randomUUID())).contains(first);
    }

    @Test
    void keysOfTwoSendersOrTwoPurposesDoNotMeet() {
        claim("mei", "adjustment", first);

        assertThat(claim("li", "adjustment", UUID.randomUUID())).isEmpty();
        assertThat(claim("mei", "feedback", UUID.randomUUID())).isEmpty();
    }

    @Test
    void aRequestThatFailedLeavesItsKeyFree() {
        assertThatThrownBy(() -> transactions.run(() -> keys.claim(new IdempotencyKey("mei", "adjustment", key), first)
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("no luck")))))
                .hasRootCauseMessage("no luck");

        assertThat(claim("mei", "adjustment", UUID.randomUUID())).isEmpty();
    }

    /// The guard is the primary key.
    @Test
    void ofTwoAtOnceTheSecondWaitsForTheFirst() {
        var signal = new CompletableFuture<Void>();
        var one = transactions.start(() -> keys.claim(new IdempotencyKey("mei", "adjustment", key), first)
                .call(() -> Transactions.holdOpenUntil(signal)));
        await().until(() -> Database.APPLICATION.count(
                        "pg_stat_activity where usename = 'platform'" + " and state = 'idle in transaction'")
                > 0);
        var other =
                transactions.start(() -> keys.claim(new IdempotencyKey("mei", "adjustment", key), UUID.randomUUID()));
        await().until(Database.APPLICATION::somebodyWaits);

        signal.complete(null);

        assertThat(one.orTimeout(30, TimeUnit.SECONDS).join()).isEmpty();
        assertThat(other.orTimeout(30, TimeUnit.SECONDS).join()).contains(first);
    }

    @Test
    void itIsKeptOnlyTogetherWithWhatItIsFor() {
        assertThatThrownBy(() -> transactions.runInSession(
                        () -> keys.claim(new IdempotencyKey("mei", "adjustment", key), first)))
                .hasRootCauseMessage("Idempotency must be called inside a transaction (@WithTransaction)");
    }

    private Optional<UUID> claim(String sender, String purpose, UUID subject) {
        return transactions.run(() -> keys.claim(new IdempotencyKey(sender, purpose, key), subject));
    }
}
