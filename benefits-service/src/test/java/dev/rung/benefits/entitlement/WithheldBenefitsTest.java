package dev.rung.benefits.entitlement;

import static dev.rung.benefits.catalogue.Catalogue.gift;
import static dev.rung.benefits.catalogue.Catalogue.published;
import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.contracts.benefits.PointsEvent.EntitlementEnded;
import dev.rung.contracts.benefits.PointsEvent.EntitlementGranted;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Benefits of a tier by member status, whichever of the two is told first.
@QuarkusTest
@TestProfile(GrantingProfile.class)
@WithTestResource(Servers.class)
class WithheldBenefitsTest {

    private static final String HAS =
            "select count(*) from entitlements where customer_id = ? and benefit_code = ? and state = ?";

    private final Instant noon = Instant.now().truncatedTo(MICROS).minusSeconds(600);
    private final Shopper alice = new Shopper().registers(noon.minusSeconds(100));
    private String tea;

    @BeforeEach
    void goldHasTea() {
        tea = gift("tea", "20", 3, "year", "end");
        published(Map.of("gold", List.of(tea), "diamond", List.of(tea)));
    }

    @Test
    void whoIsExcludedGetsThemOnceTheyAreLetIn() {
        alice.stands(Shopper.excluded(noon, null));
        alice.reaches("gold", noon).awaitAllProcessed();
        awaitGranted();
        assertThat(Database.count("select count(*) from entitlements where customer_id = ?", alice.id))
                .isZero();

        var letIn = Instant.now();
        alice.stands(Shopper.excluded(noon, letIn));
        alice.stands(Shopper.excluded(noon, letIn));
        awaitHas("open");

        assertThat(told(EntitlementGranted.class, EntitlementGranted::benefit)).isOne();
    }

    @Test
    void whatWasGivenBeforeTheExclusionWasToldEndsAndComesBack() {
        alice.reaches("gold", noon).awaitAllProcessed();
        awaitHas("open");

        alice.stands(Shopper.excluded(noon, null));
        awaitHas("ended");
        alice.stands(Shopper.excluded(noon, Instant.now()));
        awaitHas("open");

        assertThat(told(EntitlementGranted.class, EntitlementGranted::benefit)).isEqualTo(2);
        assertThat(told(EntitlementEnded.class, EntitlementEnded::benefit)).isOne();
    }

    @Test
    void whatSomebodyHadBeforeTheyWereExcludedStays() {
        alice.reaches("gold", noon).awaitAllProcessed();
        awaitHas("open");

        alice.stands(Shopper.excluded(Instant.now(), null));
        awaitGranted();

        awaitHas("open");
        assertThat(told(EntitlementEnded.class, EntitlementEnded::benefit)).isZero();
    }

    /// Nothing is told on that day.
    @Test
    void anExclusionThatEndsByItsDateGivesThemThen() {
        alice.stands(Shopper.excluded(noon, Instant.now().plusSeconds(5)));
        alice.reaches("gold", noon).awaitAllProcessed();
        await().atMost(Duration.ofSeconds(20)).until(() -> Database.count("""
                select count(*) from entitlements_due where customer_id = ? and not_before is not null""", alice.id) == 1);
        assertThat(Database.count("select count(*) from entitlements where customer_id = ?", alice.id))
                .isZero();

        awaitHas("open");
        awaitGranted();
    }

    private void awaitHas(String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(Database.count(HAS, alice.id, tea, state)).isOne());
    }

    private void awaitGranted() {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        Database.count("select count(*) from entitlements_due where customer_id = ?", alice.id) == 0);
    }

    private <E> long told(Class<E> type, Function<E, String> benefit) {
        await().until(() -> Database.count("select count(*) from outbox where key = ?", alice.id.toString()) == 0);
        return alice.announced().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(one -> tea.equals(benefit.apply(one)))
                .count();
    }
}
