package dev.rung.benefits.entitlement;

import static dev.rung.benefits.catalogue.Catalogue.gift;
import static dev.rung.benefits.catalogue.Catalogue.published;
import static dev.rung.benefits.entitlement.HeldBenefits.awaitGranted;
import static dev.rung.benefits.entitlement.HeldBenefits.told;
import static io.quarkus.vertx.VertxContextSupport.subscribeAndAwait;
import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.contracts.benefits.EntitlementEvent.EntitlementEnded;
import dev.rung.contracts.benefits.EntitlementEvent.EntitlementGranted;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Benefits of a tier by member status, whichever of the two is told first.
@QuarkusTest
@TestProfile(GrantingProfile.class)
@WithTestResource(Servers.class)
class WithheldBenefitsTest {

    private static final String HAS =
            "select count(*) from entitlements where customer_id = ? and benefit_code = ? and state = ?";

    @Inject
    DueCustomers due;

    @Inject
    Granting granting;

    @Inject
    SettableClock clock;

    @Inject
    TimeWhileGranting time;

    private final Instant noon = Instant.now().truncatedTo(MICROS).minusSeconds(600);
    private final Shopper alice = new Shopper().registers(noon.minusSeconds(100));
    private String tea;

    @BeforeEach
    void goldHasTea() {
        tea = gift("tea", "20", 3, "year", "end");
        published(Map.of("gold", List.of(tea), "diamond", List.of(tea)));
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void whoIsExcludedGetsThemOnceTheyAreLetIn() {
        alice.stands(Shopper.excluded(noon, null));
        alice.reaches("gold", noon).awaitAllProcessed();
        awaitGranted(alice);
        assertThat(Database.count(
                        "select count(*) from entitlements where customer_id = ? and benefit_code = ?", alice.id, tea))
                .isZero();

        var letIn = Instant.now();
        alice.stands(Shopper.excluded(noon, letIn));
        alice.stands(Shopper.excluded(noon, letIn));
        awaitHas("open");

        assertThat(granted()).isOne();
    }

    @Test
    void whatWasGivenBeforeTheExclusionWasToldEndsAndComesBack() {
        alice.reaches("gold", noon).awaitAllProcessed();
        awaitHas("open");

        alice.stands(Shopper.excluded(noon, null));
        awaitHas("ended");
        alice.stands(Shopper.excluded(noon, Instant.now()));
        awaitHas("open");

        assertThat(granted()).isEqualTo(2);
        assertThat(ended()).isOne();
    }

    @Test
    void whatSomebodyHadBeforeTheyWereExcludedStays() {
        alice.reaches("gold", noon).awaitAllProcessed();
        awaitHas("open");

        alice.stands(Shopper.excluded(Instant.now(), null));
        awaitGranted(alice);

        awaitHas("open");
        assertThat(ended()).isZero();
    }

    /// Nothing is told on that day.
    @Test
    void anExclusionThatEndsByItsDateGivesThemThen() {
        alice.stands(Shopper.excluded(noon, Instant.now().plusSeconds(20)));
        alice.reaches("gold", noon).awaitAllProcessed();
        awaitWithheld();
        assertThat(Database.count(
                        "select count(*) from entitlements where customer_id = ? and benefit_code = ?", alice.id, tea))
                .isZero();

        awaitHas("open");
        awaitGranted(alice);
    }

    @Test
    void whoIsLetInWhileTheyAreLookedAtGetsThemAllTheSame() throws Throwable {
        var until = noon.plus(Duration.ofMinutes(20));
        alice.stands(Shopper.excluded(noon, until));
        alice.reaches("gold", noon).awaitAllProcessed();
        awaitWithheld();

        clock.set(until.minusMillis(1));
        time.passes(Duration.ofSeconds(1));
        var read = subscribeAndAwait(() -> Panache.withSession(() -> due.of(List.of(alice.id))));
        subscribeAndAwait(() -> granting.grant(read));

        assertThat(clock.instant()).isAfter(until);
        awaitHas("open");
        awaitGranted(alice);
    }

    private void awaitWithheld() {
        await().atMost(Duration.ofSeconds(20)).until(() -> Database.count("""
                select count(*) from entitlements_due where customer_id = ? and withheld_until is not null""", alice.id) == 1);
    }

    private void awaitHas(String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(Database.count(HAS, alice.id, tea, state)).isOne());
    }

    private long granted() {
        return told(alice, EntitlementGranted.class).stream()
                .filter(one -> one.benefit().equals(tea))
                .count();
    }

    private long ended() {
        return told(alice, EntitlementEnded.class).stream()
                .filter(one -> one.benefit().equals(tea))
                .count();
    }
}
