package dev.rung.benefits.entitlement;

import static dev.rung.benefits.catalogue.Catalogue.as;
import static dev.rung.benefits.catalogue.Catalogue.gift;
import static dev.rung.benefits.catalogue.Catalogue.published;
import static dev.rung.benefits.entitlement.HeldBenefits.awaitGranted;
import static dev.rung.benefits.entitlement.HeldBenefits.benefitsOf;
import static dev.rung.benefits.entitlement.HeldBenefits.sorted;
import static dev.rung.benefits.entitlement.HeldBenefits.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.benefits.Shopper;
import dev.rung.contracts.benefits.EntitlementEvent.EntitlementEnded;
import dev.rung.contracts.benefits.EntitlementEvent.EntitlementGranted;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a change of tier to a benefit that is used.
@QuarkusTest
@TestProfile(GrantingProfile.class)
@WithTestResource(Servers.class)
class EntitlementTest {

    private final Shopper alice = new Shopper();
    private String mug;
    private String card;
    private Instant packaged;

    @BeforeEach
    void aPackage() {
        mug = gift("mug", "20", 3, "year", "end");
        card = gift("card", "5", 1, "once", "keep");
        published(Map.of("gold", List.of(mug, card), "diamond", List.of(mug, card)));
        alice.registers();
        packaged = Instant.now();
    }

    @Test
    void whoReachesATierHasItsBenefitsAndHearsOfThemOnce() {
        var at = Instant.now();
        alice.reaches("gold", at).isSentAgain().awaitAllProcessed();
        awaitGranted(alice);

        benefitsOf(alice).body("items.code.sort()", equalTo(sorted(mug, card)));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.customer(alice.externalId))
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/me/benefits")
                .then()
                .statusCode(200)
                .body("items.name", equalTo(List.of("生日礼物", "生日礼物")))
                .body("items.find { it.code == '%s' }.left".formatted(mug), equalTo(3))
                .body("items.tier", equalTo(List.of("gold", "gold")));
        assertThat(told(alice, EntitlementGranted.class)).hasSize(2);
    }

    @Test
    void whoHoldsATierGetsWhatALaterPackageAdds() {
        alice.reaches("gold", Instant.now()).awaitAllProcessed();
        awaitGranted(alice);
        var book = gift("book", "9", 1, "year", "end");
        published(Map.of("gold", List.of(mug, card, book), "diamond", List.of(mug, card, book)));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> benefitsOf(alice).body("items.code.sort()", equalTo(sorted(mug, card, book))));
        assertThat(told(alice, EntitlementGranted.class)).hasSize(3);
    }

    @Test
    void onLeavingWhatIsNotKeptEnds() {
        alice.reaches("gold", Instant.now()).awaitAllProcessed();
        awaitGranted(alice);
        alice.loses("gold", "silver", Instant.now()).awaitAllProcessed();
        awaitGranted(alice);

        benefitsOf(alice).body("items.code", equalTo(List.of(card)));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.customer(alice.externalId))
                .get("/api/v1/me/benefits/ended")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of(mug)))
                .body("items.reason", equalTo(List.of("tier-left")));
        assertThat(told(alice, EntitlementEnded.class))
                .singleElement()
                .isEqualTo(new EntitlementEnded(
                        told(alice, EntitlementEnded.class).getFirst().eventId(),
                        alice.id,
                        alice.externalId,
                        told(alice, EntitlementEnded.class).getFirst().occurredAt(),
                        told(alice, EntitlementEnded.class).getFirst().entitlementId(),
                        mug,
                        "gold",
                        "tier-left"));
    }

    /// A refund that was told late: gold was never reached.
    @Test
    void aCorrectionEndsWhatWasNotUsedAndKeepsWhatWas() {
        var at = Instant.now();
        alice.reaches("gold", at).awaitAllProcessed();
        awaitGranted(alice);
        use(mug, "k-" + alice.id).then().statusCode(201);

        alice.heldAllAlong("silver", packaged).awaitAllProcessed();
        awaitGranted(alice);
        alice.isSentAgain().awaitAllProcessed();
        awaitGranted(alice);

        benefitsOf(alice).body("items.code", equalTo(List.of(mug))).body("items[0].left", equalTo(2));
        assertThat(told(alice, EntitlementEnded.class)).singleElement().satisfies(ended -> {
            assertThat(ended.benefit()).isEqualTo(card);
            assertThat(ended.reason()).isEqualTo("corrected");
        });
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("agent"))
                .get("/api/v1/customers/{id}/benefits/ended", alice.externalId)
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of(card)))
                .body("items.reason", equalTo(List.of("corrected")));
    }

    @Test
    void whoIsFrozenKeepsABenefitAndUsesItWhenThatEnds() {
        alice.reaches("gold", Instant.now()).awaitAllProcessed();
        awaitGranted(alice);
        alice.stands(frozen(null));

        use(mug, "k1-" + alice.id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:use-on-hold"))
                .body("memberStatus", equalTo("frozen"));
        benefitsOf(alice)
                .body("items.find { it.code == '%s' }.left".formatted(mug), equalTo(3))
                .body("items.find { it.code == '%s' }.onHold".formatted(mug), equalTo("frozen"));

        alice.stands(frozen(Instant.now()));
        benefitsOf(alice).body("items.find { it.code == '%s' }.onHold".formatted(mug), nullValue());
        use(mug, "k2-" + alice.id).then().statusCode(201);
    }

    @Test
    void whoIsExcludedIsShownNoBenefits() {
        alice.reaches("gold", Instant.now()).awaitAllProcessed();
        awaitGranted(alice);

        alice.stands(new Membership(
                List.of(), List.of(new Restriction("excluded", Instant.EPOCH, null, "reseller", "hand"))));

        benefitsOf(alice).body("items", equalTo(List.of()));
    }

    private static Membership frozen(@Nullable Instant until) {
        return new Membership(List.of(), List.of(new Restriction("frozen", Instant.EPOCH, until, "dispute", "hand")));
    }

    private Response use(String benefit, String key) {
        return as("storefront")
                .header("Idempotency-Key", key)
                .post("/api/v1/customers/{id}/benefits/{code}/uses", alice.externalId, benefit);
    }
}
