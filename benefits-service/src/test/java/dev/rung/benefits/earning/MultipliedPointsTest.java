package dev.rung.benefits.earning;

import static dev.rung.benefits.catalogue.Catalogue.as;
import static dev.rung.benefits.catalogue.Catalogue.multiplier;
import static dev.rung.benefits.catalogue.Catalogue.published;
import static dev.rung.benefits.earning.version.RulesOfTests.nextFreeDay;
import static dev.rung.benefits.earning.version.RulesOfTests.noon;
import static dev.rung.benefits.earning.version.RulesOfTests.promotion;
import static dev.rung.benefits.earning.version.RulesOfTests.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.benefits.earning.version.RulesOfTests;
import dev.rung.benefits.entitlement.GrantingProfile;
import dev.rung.benefits.quote.Basket;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A benefit that multiplies points, from its package to the ledger. Gold multiplies by 1.5 beside it.
@QuarkusTest
@TestProfile(GrantingProfile.class)
@WithTestResource(Servers.class)
class MultipliedPointsTest {

    @Inject
    SettableClock clock;

    private final Shopper alice = new Shopper();
    private String dbl;
    private Instant reached;

    @BeforeEach
    void goldDoubles() {
        dbl = multiplier("2", "end");
        published(Map.of("gold", List.of(dbl), "diamond", List.of(dbl)));
        reached = Instant.now();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void quoteLedgerAndStatementGiveTheSameFigure() {
        alice.registers().reaches("gold", reached).awaitAllProcessed();

        var quote = new Basket(alice).quote();
        alice.pays("o1", quote.getString("total.amount"), Instant.now()).awaitAllProcessed();

        assertThat(lot("o1")).isEqualTo(quote.getLong("earned")).isGreaterThan(0);
        assertThat(alice.entries()).singleElement().satisfies(entry -> {
            assertThat(entry).containsEntry("benefit", dbl).containsEntry("benefitMultiplier", "2");
            assertThat(entry).containsEntry("tier", "gold").containsEntry("multiplier", "1.5");
            var product = new BigDecimal(quote.getString("total.amount"))
                    .multiply(new BigDecimal((String) entry.get("multiplier")))
                    .multiply(new BigDecimal((String) entry.get("benefitMultiplier")));
            assertThat(product.setScale(0, RoundingMode.FLOOR).longValueExact()).isEqualTo(lot("o1"));
        });
    }

    /// Once for each: told late, told twice, and no time in the tier known when the order came.
    @Test
    void aTierThatIsToldAfterTheOrderEndsInTheSamePoints() {
        var paid = reached.plusMillis(200);
        alice.registers().pays("o1", "100", paid).awaitAllProcessed();
        assertThat(lot("o1")).isEqualTo(100);

        alice.reaches("gold", reached).isSentAgain().awaitAllProcessed();

        assertThat(lot("o1")).isEqualTo(300);
        assertThat(alice.entries()).hasSize(2);
    }

    @Test
    void aTierThatWasNeverReachedTakesItsMultiplierAlong() {
        alice.registers()
                .reaches("gold", reached)
                .pays("o1", "100", Instant.now())
                .awaitAllProcessed();
        assertThat(lot("o1")).isEqualTo(300);

        alice.heldAllAlong("regular", reached).awaitAllProcessed();

        assertThat(lot("o1")).isEqualTo(100);
        assertThat(alice.entries().getFirst()).containsEntry("cause", "tier").doesNotContainKey("benefit");
    }

    /// Nobody is in the entry tier before they are known: whoever grants what it gives settles their orders anew.
    @Test
    void whoIsKnownAfterTheirOrderHasTheMultiplierOfTheEntryTier() {
        var triple = multiplier("3", "end");
        published(Map.of(
                "regular", List.of(triple),
                "bronze", List.of(triple),
                "silver", List.of(triple),
                "gold", List.of(triple),
                "diamond", List.of(triple)));
        var registered = Instant.now();
        alice.pays("o1", "100", registered.plusMillis(100)).awaitAllProcessed();
        assertThat(lot("o1")).isEqualTo(100);

        alice.registers(registered);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(lot("o1")).isEqualTo(300));
    }

    /// It keeps what it took of the budget when the order came. What is left is for orders to come.
    @Test
    void aMultiplierThatIsFoundLateTakesNoMoreOfAPromotionsBudget() {
        var triple = multiplier("3", "end");
        published(Map.of(
                "regular", List.of(triple),
                "bronze", List.of(triple),
                "silver", List.of(triple),
                "gold", List.of(triple),
                "diamond", List.of(triple)));
        var day = nextFreeDay();
        var next = day.plusDays(1);
        var code = "budget-" + day;
        clock.set(noon(day).toInstant());
        RulesOfTests.published(rules(List.of(), List.of(promotion(code, List.of("order"), next, 150))), next);
        var registered = noon(next).toInstant();
        clock.set(registered.plusSeconds(60));
        alice.pays("o1", "100", registered.plusSeconds(10)).awaitAllProcessed();
        assertThat(lot("o1")).isEqualTo(200);

        alice.registers(registered);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(lot("o1")).isEqualTo(400));
        assertThat(Database.count("select used from promotion_budgets where code = ?", code))
                .isEqualTo(100);
    }

    @Test
    void nobodyUsesAMultiplierByARequest() {
        alice.registers().reaches("gold", reached).awaitAllProcessed();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.count("select count(*) from entitlements where customer_id = ?", alice.id) == 1);

        as("storefront")
                .header("Idempotency-Key", "k-" + alice.id)
                .post("/api/v1/customers/{id}/benefits/{code}/uses", alice.externalId, dbl)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:benefit-works-by-itself"));
        assertThat(Database.count("select count(*) from entitlement_uses where customer_id = ?", alice.id))
                .isZero();
    }

    private long lot(String order) {
        return Database.count(
                "select coalesce(sum(issued), 0)::bigint from lots where customer_id = ? and source_id = ?",
                alice.id,
                order);
    }
}
