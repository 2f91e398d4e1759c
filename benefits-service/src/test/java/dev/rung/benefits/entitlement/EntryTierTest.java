package dev.rung.benefits.entitlement;

import static dev.rung.benefits.catalogue.Catalogue.gift;
import static dev.rung.benefits.catalogue.Catalogue.published;
import static dev.rung.benefits.entitlement.HeldBenefits.awaitGranted;
import static dev.rung.benefits.entitlement.HeldBenefits.benefitsOf;
import static dev.rung.benefits.entitlement.HeldBenefits.sorted;
import static dev.rung.benefits.entitlement.HeldBenefits.told;
import static io.quarkus.vertx.VertxContextSupport.subscribeAndAwait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.benefits.entitlement.DueCustomers.UnsettledCustomer;
import dev.rung.contracts.benefits.EntitlementEvent.EntitlementEnded;
import dev.rung.contracts.benefits.EntitlementEvent.EntitlementGranted;
import dev.rung.testing.Servers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Customers of whom no change of tier was ever told.
@QuarkusTest
@TestProfile(GrantingProfile.class)
@WithTestResource(Servers.class)
class EntryTierTest {

    @Inject
    DueCustomers due;

    private final Shopper alice = new Shopper();
    private String tea;
    private String card;

    @BeforeEach
    void benefitsOfTheEntryTier() {
        tea = gift("tea", "20", 3, "year", "end");
        card = gift("card", "5", 1, "once", "keep");
    }

    @Test
    void aNewcomerHasTheBenefitsOfTheEntryTierOnce() {
        publishedForAll();
        alice.registers();

        awaitHeld("regular", tea, card);
        publishedForAll();
        alice.reaches("regular", Instant.now()).awaitAllProcessed();
        awaitGranted(alice);

        benefitsOf(alice).body("items.code.sort()", equalTo(sorted(tea, card)));
        assertThat(toldOfThese()).isEqualTo(2);
    }

    @Test
    void aPackageReachesWhoRegisteredBefore() {
        alice.registers(Instant.now().minus(Duration.ofDays(400)));
        publishedForAll();

        awaitHeld("regular", tea, card);
        assertThat(toldOfThese()).isEqualTo(2);
    }

    @Test
    void whoRisesLeavesTheEntryTierInWhateverOrderItIsTold() {
        publishedForAll();
        var registered = Instant.now();
        var gold = registered.plusMillis(5);
        var bob = new Shopper();

        alice.registers(registered);
        awaitHeld("regular", tea, card);
        alice.reaches("gold", gold).awaitAllProcessed();
        bob.reaches("gold", gold).awaitAllProcessed();
        bob.registers(registered);

        Stream.of(alice, bob)
                .forEach(one -> await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertThat(benefitsOf(one)
                                        .extract()
                                        .jsonPath()
                                        .getList("items.collect { it.tier + ' ' + it.code }.sort()", String.class))
                                .isEqualTo(sorted("gold " + tea, "gold " + card, "regular " + card))));
        assertThat(told(alice, EntitlementEnded.class)).hasSize(1);
    }

    @Test
    void aLadderThatBeginsWithAnotherTierCountsFromItsMomentForWhoRegisteredBefore() throws SQLException {
        publishedForAll();
        alice.registers();
        awaitHeld("regular", tea, card);
        Database.execute("""
                insert into ladders (policy_version, effective_at, tiers)
                values (7000, now() + interval '1 day', '["basic", "gold"]')""");
        try {
            Database.execute("insert into entitlements_due (customer_id) values (?) on conflict do nothing", alice.id);
            awaitGranted(alice);
            benefitsOf(alice).body("items.code.sort()", equalTo(sorted(tea, card)));

            Database.execute("update ladders set effective_at = now() where policy_version = 7000");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> benefitsOf(alice).body("items.code", equalTo(List.of(card))));
        } finally {
            Database.execute("delete from ladder_rollouts where version = 7000");
            Database.execute("delete from ladders where policy_version = 7000");
        }
    }

    @Test
    void aNewcomerWhoGetsNothingNeedsNoBalance() {
        published(Map.of("gold", List.of(tea), "diamond", List.of(tea)));
        alice.registers();

        awaitGranted(alice);
        assertThat(Database.count("select count(*) from balances where customer_id = ?", alice.id))
                .isZero();
    }

    /// The guard is the mark.
    @Test
    void whoBecomesDueWhileBenefitsAreGrantedStaysDue() throws Throwable {
        var id = UUID.randomUUID();
        Database.execute(
                "insert into entitlements_due (customer_id, not_before) values (?, now() + interval '1 hour')", id);
        var mark = UUID.randomUUID();
        subscribeAndAwait(() -> Panache.withTransaction(
                () -> due.done(List.of(new UnsettledCustomer(id, "C-" + id, mark, false, null, false)))));

        assertThat(Database.count("select count(*) from entitlements_due where customer_id = ?", id))
                .isOne();
        Database.execute("update entitlements_due set mark = ? where customer_id = ?", mark, id);
        subscribeAndAwait(() -> Panache.withTransaction(
                () -> due.done(List.of(new UnsettledCustomer(id, "C-" + id, mark, false, null, false)))));
        assertThat(Database.count("select count(*) from entitlements_due where customer_id = ?", id))
                .isZero();
    }

    private void publishedForAll() {
        var benefits = List.of(tea, card);
        published(Map.of(
                "regular", benefits, "bronze", benefits, "silver", benefits, "gold", benefits, "diamond", benefits));
    }

    private void awaitHeld(String tier, String... codes) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> benefitsOf(alice)
                        .body("items.code", hasItems(codes))
                        .body("items.tier.unique()", equalTo(List.of(tier))));
    }

    /// Packages of other tests give this customer more.
    private long toldOfThese() {
        return told(alice, EntitlementGranted.class).stream()
                .filter(one -> List.of(tea, card).contains(one.benefit()))
                .count();
    }
}
