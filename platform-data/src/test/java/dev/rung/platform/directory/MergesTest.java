package dev.rung.platform.directory;

import static java.util.UUID.randomUUID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.contracts.customer.CustomerEvent.MergeUndone;
import dev.rung.contracts.customer.CustomerEvent.Merged;
import dev.rung.contracts.customer.CustomerEvent.ProfileChanged;
import dev.rung.contracts.customer.CustomerEvent.Registered;
import dev.rung.platform.Transactions;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class MergesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    @Inject
    CustomerDirectory directory;

    @Inject
    Merges merges;

    @Inject
    ErasingCustomers erasing;

    @Inject
    Transactions transactions;

    private final UUID a = randomUUID();
    private final UUID b = randomUUID();
    private final UUID c = randomUUID();

    @Test
    void aPartIsAnsweredByTheKeptOneUntilItIsUndone() {
        learn(registered(a), registered(b));

        assertThat(learn(merged(a, 2, b))).containsExactly(a);
        assertThat(found(a)).isEqualTo(b);
        assertThat(found(b)).isEqualTo(b);

        assertThat(learn(undone(a, 3, b))).containsExactly(a);
        assertThat(found(a)).isEqualTo(a);
    }

    @Test
    void aMergeToldTwiceOrLateChangesNothing() {
        learn(registered(a), registered(b), merged(a, 2, b));

        assertThat(learn(merged(a, 2, b))).isEmpty();
        learn(undone(a, 3, b));
        assertThat(learn(merged(a, 2, b))).isEmpty();
        assertThat(found(a)).isEqualTo(a);
    }

    /// The topic is compacted: the last news of a part may be about something else.
    @Test
    void anyNewsSaysWhoseAPartItIs() {
        learn(registered(b));

        assertThat(learn(new ProfileChanged(randomUUID(), NOW, customer(a, 7, b))))
                .containsExactly(a);
        assertThat(learn(new ProfileChanged(randomUUID(), NOW, customer(a, 8, b))))
                .isEmpty();
        assertThat(learn(new ProfileChanged(randomUUID(), NOW, customer(a, 9, null))))
                .containsExactly(a);
    }

    @Test
    void aChainLeadsToItsEndAndIsOneWhole() {
        learn(registered(a), registered(b), registered(c), merged(b, 2, c), merged(a, 2, b));

        assertThat(found(a)).isEqualTo(c);
        assertThat(whole(c)).containsExactlyInAnyOrder(a, b, c);

        learn(undone(b, 3, c));
        assertThat(found(a)).isEqualTo(b);
        assertThat(whole(a)).containsExactlyInAnyOrder(a, b);
    }

    @Test
    void theKeptOneMayBeHeardOfLater() {
        learn(registered(a), merged(a, 2, b));
        assertThat(found(a)).isEqualTo(a);

        learn(registered(b));
        assertThat(found(a)).isEqualTo(b);
    }

    @Test
    void whoWritesGetsTheCustomerOfTheIdItself() {
        learn(registered(a), registered(b), merged(a, 2, b));

        assertThat(transactions
                        .runInSession(() -> directory.ownByExternalId("C-" + a))
                        .customerId())
                .isEqualTo(a);
        assertThat(transactions
                        .runInSession(() -> directory.findOwn("C-" + a))
                        .orElseThrow()
                        .mergedInto())
                .isEqualTo(b);
    }

    /// The two are on two partitions: it was undone before, and that is heard afterwards. Of a person who is erased
    /// each id is told.
    @Test
    void whoIsErasedIsErasedAlone() {
        learn(registered(a), registered(b), merged(a, 2, b));

        erase(b);
        learn(undone(a, 3, b));

        assertThat(externalId(b)).isEqualTo("erased:" + b);
        assertThat(found(a)).isEqualTo(a);
    }

    @Test
    void anErasedPartLeadsNowhere() {
        learn(registered(a), registered(b), merged(a, 2, b));

        erase(a);
        learn(merged(a, 3, b));

        assertThat(whole(b)).containsExactly(b);
    }

    private void erase(UUID customer) {
        transactions.run(() -> erasing.erase(List.of(new Erased(randomUUID(), NOW, customer))));
    }

    private Set<UUID> learn(CustomerEvent... batch) {
        return transactions.run(() -> directory.learnChanges(List.of(batch))).merges();
    }

    private Set<UUID> whole(UUID customer) {
        return transactions.runInSession(() -> merges.around(List.of(customer))).whole(customer);
    }

    private UUID found(UUID customer) {
        return transactions
                .runInSession(() -> directory.keptByExternalId("C-" + customer))
                .customerId();
    }

    private String externalId(UUID customer) {
        return transactions
                .runInSession(() -> directory.byId(customer))
                .orElseThrow()
                .externalId();
    }

    private static Registered registered(UUID id) {
        return new Registered(randomUUID(), NOW, customer(id, 1, null));
    }

    private static Merged merged(UUID id, long revision, UUID into) {
        return new Merged(randomUUID(), NOW, customer(id, revision, into), into);
    }

    private static MergeUndone undone(UUID id, long revision, UUID from) {
        return new MergeUndone(randomUUID(), NOW, customer(id, revision, null), from);
    }

    private static Customer customer(UUID id, long revision, @Nullable UUID into) {
        return new Customer(id, "C-" + id, revision, "zh-CN", "Asia/Shanghai", NOW, List.of(), into);
    }
}
