package dev.rung.platform.vault;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rung.platform.Database;
import dev.rung.platform.Transactions;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where keys live: a row for each owner.
@QuarkusTest
@WithTestResource(Servers.class)
class VaultKeysTest {

    @Inject
    Vault vault;

    @Inject
    Transactions transactions;

    private final UUID alice = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
    private final UUID row = UUID.randomUUID();

    @Test
    void anOwnersKeyIsTheSameEveryTime() {
        var sealed = transactions.run(() -> vault.keyOf(alice)).sealText(row, "late");

        assertThat(transactions.run(() -> vault.keyOf(alice)).openText(row, sealed))
                .isEqualTo("late");
        assertThat(transactions.runInSession(() -> vault.find(List.of(alice, bob))))
                .containsOnlyKeys(alice)
                .hasEntrySatisfying(
                        alice, key -> assertThat(key.openText(row, sealed)).isEqualTo("late"));
    }

    @Test
    void whoIsForgottenHasNoKeyAndGetsNoOther() {
        transactions.run(() -> vault.keyOf(alice));

        for (var owner : List.of(alice, alice, bob)) {
            transactions.run(() -> vault.forget(owner));
        }

        for (var owner : List.of(alice, bob)) {
            assertThat(transactions.runInSession(() -> vault.find(owner))).isEmpty();
            assertThat(transactions.runInSession(() -> vault.isForgotten(owner)))
                    .isTrue();
            assertThatThrownBy(() -> transactions.run(() -> vault.keyOf(owner)))
                    .hasStackTraceContaining("customer-erased");
        }
        assertThat(transactions.runInSession(() -> vault.isForgotten(UUID.randomUUID())))
                .isFalse();
    }

    @Test
    void theFirstTimeOfForgettingStays() {
        Database.APPLICATION.execute(
                "insert into vault_keys (owner, forgotten_at) values ('%s', '2026-01-31')".formatted(alice));

        transactions.run(() -> vault.forget(alice));

        assertThat(Database.APPLICATION.count(
                        "vault_keys where owner = '%s' and forgotten_at = '2026-01-31'".formatted(alice)))
                .isEqualTo(1);
    }

    /// A caller who makes a key meanwhile is told, whichever of the two is first.
    @Test
    void whoeverMakesAKeyWhileTheOwnerIsForgottenGetsNone() throws Exception {
        var forgotten = new CompletableFuture<Void>();
        var mayCommit = new CompletableFuture<Void>();
        var forgetting = transactions.start(() -> vault.forget(alice).call(_ -> {
            forgotten.complete(null);
            return Transactions.holdOpenUntil(mayCommit);
        }));
        forgotten.get(30, SECONDS);

        var making = transactions.start(() -> vault.keyOf(alice));
        await().until(Database.APPLICATION::somebodyWaits);
        mayCommit.complete(null);
        forgetting.get(30, SECONDS);

        assertThatThrownBy(() -> making.get(30, SECONDS)).hasStackTraceContaining("customer-erased");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from vault_keys where owner = '%s'",
                "truncate vault_keys -- %s",
                "update vault_keys set master_key_id = '1', wrapped_key = '\\x01', forgotten_at = null where owner = '%s'"
            })
    void thatSomebodyIsForgottenCannotBeUndone(String how) {
        transactions.run(() -> vault.forget(alice));

        assertThatThrownBy(() -> Database.APPLICATION.execute(how.formatted(alice)))
                .hasStackTraceContaining("for good");
    }

    /// The second waits for the first, and has its key. Without the guard its transaction would fail.
    @Test
    void ofTwoWhoMakeAKeyAtOnceBothHaveTheSame() throws Exception {
        var made = new CompletableFuture<Void>();
        var mayCommit = new CompletableFuture<Void>();
        var first = transactions.start(() -> vault.keyOf(alice).call(_ -> {
            made.complete(null);
            return Transactions.holdOpenUntil(mayCommit);
        }));
        made.get(30, SECONDS);

        var second = transactions.start(() -> vault.keyOf(alice));
        await().until(Database.APPLICATION::somebodyWaits);
        mayCommit.complete(null);

        var sealed = first.get(30, SECONDS).sealText(row, "late");
        assertThat(second.get(30, SECONDS).openText(row, sealed)).isEqualTo("late");
    }
}
