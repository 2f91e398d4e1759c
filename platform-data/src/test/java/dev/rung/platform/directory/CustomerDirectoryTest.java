package dev.rung.platform.directory;

import static java.time.Duration.ofSeconds;
import static java.util.UUID.randomUUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.contracts.customer.CustomerEvent.ConsentChanged;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.contracts.customer.CustomerEvent.MembershipChanged;
import dev.rung.contracts.customer.CustomerEvent.ProfileChanged;
import dev.rung.contracts.customer.CustomerEvent.Registered;
import dev.rung.contracts.customer.CustomerEvent.Unrecognised;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Enrolment;
import dev.rung.platform.Transactions;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class CustomerDirectoryTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final Consent YES = new Consent("marketing", "email", true, NOW);
    private static final Consent NO = new Consent("marketing", "email", false, NOW);

    @Inject
    CustomerDirectory directory;

    @Inject
    ErasingCustomers erasing;

    @Inject
    Transactions transactions;

    private final UUID id = randomUUID();
    private final String externalId = "C-" + id;

    @Test
    void aRegisteredCustomerIsKnownByBothIds() {
        assertThat(learn(new Registered(randomUUID(), NOW, customer(1, "zh-CN"))))
                .isTrue();

        var known = new KnownCustomer(id, externalId, "zh-CN", "Asia/Shanghai", List.of(), null);
        assertThat(byExternalId()).isEqualTo(known);
        assertThat(transactions.runInSession(() -> directory.byId(id))).contains(known);
    }

    @Test
    void whatTheTopicTellsIsLearnt() {
        Events.send(
                Topic.CUSTOMER_EVENTS,
                id.toString(),
                new Registered(randomUUID(), NOW, customer(1, "zh-CN")),
                Map.of());

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> assertThat(transactions.runInSession(() -> directory.byId(id)))
                        .map(KnownCustomer::externalId)
                        .contains(externalId));
    }

    /// No revision is higher, and an id of the storefront's is somebody else's if it comes again.
    @Test
    void whoIsErasedHasAPseudonymWhateverIsToldLater() {
        learn(new Registered(randomUUID(), NOW, customer(1, "zh-CN", YES)));
        transactions.run(() -> erasing.erase(List.of(new Erased(randomUUID(), NOW, id))));
        transactions.run(() -> erasing.erase(List.of(new Erased(randomUUID(), NOW, id))));

        assertThat(learn(new ProfileChanged(randomUUID(), NOW, customer(900, "en", YES))))
                .isFalse();

        assertThat(transactions.runInSession(() -> directory.byId(id)))
                .contains(new KnownCustomer(id, "erased:" + id, "und", "UTC", List.of(), null));
        assertThat(transactions.runInSession(() -> directory.findKept(externalId)))
                .isEmpty();
    }

    /// Two customers are on two partitions: the one who came back may be told of before the other's erasure, and
    /// the other's last news after it.
    @Test
    void whoComesBackHasTheirExternalIdWhateverIsToldFirst() {
        var again = randomUUID();
        var returned = new Registered(randomUUID(), NOW, customerOf(again, NOW.plusSeconds(60)));
        var first = new Registered(randomUUID(), NOW, customer(1, "zh-CN"));
        var late = new ProfileChanged(randomUUID(), NOW, customer(2, "en"));

        learn(first);
        learn(returned);
        learn(late);
        transactions.run(() -> erasing.erase(List.of(new Erased(randomUUID(), NOW, id))));

        assertThat(byExternalId().customerId()).isEqualTo(again);
        assertThat(transactions.runInSession(() -> directory.byId(id)))
                .map(KnownCustomer::externalId)
                .contains("erased:" + id);
    }

    @Test
    void ofTwoInOneBatchTheLaterOneHasTheirExternalId() {
        var again = randomUUID();

        learn(
                new Registered(randomUUID(), NOW, customerOf(again, NOW.plusSeconds(60))),
                new Registered(randomUUID(), NOW, customer(1, "zh-CN")));

        assertThat(byExternalId().customerId()).isEqualTo(again);
    }

    private Customer customerOf(UUID customerId, Instant registeredAt) {
        return new Customer(customerId, externalId, 1, "zh-CN", "Asia/Shanghai", registeredAt, List.of(), null);
    }

    @Test
    void isFoundHoweverTheirIdIsWritten() {
        var composed = "\u00e9-" + id;
        learn(new Registered(
                randomUUID(), NOW, new Customer(id, composed, 1, "zh-CN", "Asia/Shanghai", NOW, List.of(), null)));

        assertThat(transactions.runInSession(() -> directory.keptByExternalId("e\u0301-" + id)))
                .extracting(KnownCustomer::customerId)
                .isEqualTo(id);
    }

    @Test
    void membershipIsKnownWithItsHistoryAndOnlyAChangeOfItIsTold() {
        var member = new Membership(List.of(new Enrolment("member", NOW, "2026-01", "app")), List.of());
        var joined = new MembershipChanged(
                randomUUID(),
                NOW,
                new Customer(id, externalId, 2, "zh-CN", "Asia/Shanghai", NOW, List.of(), null, member));
        var renamed = new ProfileChanged(
                randomUUID(),
                NOW,
                new Customer(id, externalId, 3, "en", "Asia/Shanghai", NOW, List.of(), null, member));
        learn(new Registered(randomUUID(), NOW, customer(1, "zh-CN")));
        assertThat(transactions.runInSession(() -> directory.memberships(List.of(id))))
                .isEmpty();

        assertThat(transactions
                        .run(() -> directory.learnChanges(List.of(joined)))
                        .memberships())
                .hasSize(1);
        assertThat(transactions
                        .run(() -> directory.learnChanges(List.of(joined, renamed)))
                        .memberships())
                .isEmpty();

        assertThat(transactions.runInSession(() -> directory.memberships(List.of(id, randomUUID()))))
                .isEqualTo(Map.of(id, member));
    }

    @Test
    void aLaterRevisionReplacesAnEarlierOne() {
        learn(new Registered(randomUUID(), NOW, customer(1, "zh-CN")));

        assertThat(learn(new ProfileChanged(randomUUID(), NOW, customer(2, "en"))))
                .isTrue();

        assertThat(byExternalId().locale()).isEqualTo("en");
    }

    @Test
    void duplicatesAndDisorderChangeNothing() {
        var registered = new Registered(randomUUID(), NOW, customer(1, "zh-CN"));
        var agreed = new ConsentChanged(randomUUID(), NOW, customer(2, "zh-CN", YES), YES);
        var withdrew = new ConsentChanged(randomUUID(), NOW, customer(3, "zh-CN", NO), NO);

        assertThat(learn(withdrew)).isTrue();
        assertThat(learn(agreed)).isFalse();
        assertThat(learn(registered)).isFalse();
        assertThat(learn(withdrew)).isFalse();

        assertThat(byExternalId().answerTo("marketing", "email")).contains(false);
    }

    @Test
    void theLastWordOfABatchStandsWhereverItComes() {
        var registered = new Registered(randomUUID(), NOW, customer(1, "zh-CN"));
        var moved = new ProfileChanged(randomUUID(), NOW, customer(3, "en"));
        var between = new ProfileChanged(randomUUID(), NOW, customer(2, "fr"));

        assertThat(learn(registered, moved, between, new Unrecognised())).isTrue();

        assertThat(byExternalId().locale()).isEqualTo("en");
    }

    @Test
    void consentIsForOnePurposeAndOneChannel() {
        learn(new ConsentChanged(randomUUID(), NOW, customer(1, "zh-CN", YES), YES));

        assertThat(byExternalId().answerTo("marketing", "email")).contains(true);
        assertThat(byExternalId().answerTo("marketing", "sms")).isEmpty();
        assertThat(byExternalId().answerTo("personalisation", "email")).isEmpty();
    }

    @Test
    void anEventOfANewerBuildIsPassedOver() {
        assertThat(learn(new Unrecognised())).isFalse();
    }

    @Test
    void whoHasNotBeenHeardOfIsAProblem() {
        assertThatThrownBy(this::byExternalId).hasMessageContaining("urn:problem:customer-unknown");
        assertThat(transactions.runInSession(() -> directory.byId(id))).isEmpty();
    }

    private boolean learn(CustomerEvent... batch) {
        return transactions.run(() -> directory.learn(List.of(batch))) == 1;
    }

    private KnownCustomer byExternalId() {
        return transactions.runInSession(() -> directory.keptByExternalId(externalId));
    }

    private Customer customer(long revision, String locale, Consent... consents) {
        return new Customer(id, externalId, revision, locale, "Asia/Shanghai", NOW, List.of(consents), null);
    }
}
