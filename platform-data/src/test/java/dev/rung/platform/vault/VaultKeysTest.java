package dev.rung.platform.vault;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
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
    void whoeverDeletesTheRowForgetsTheOwner() {
        transactions.run(() -> vault.keyOf(alice));

        Database.APPLICATION.execute("delete from vault_keys where owner = '%s'".formatted(alice));

        assertThat(transactions.runInSession(() -> vault.find(alice))).isEmpty();
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
