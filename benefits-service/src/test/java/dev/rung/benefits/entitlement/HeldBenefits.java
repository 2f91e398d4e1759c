package dev.rung.benefits.entitlement;

import static dev.rung.benefits.catalogue.Catalogue.as;
import static org.awaitility.Awaitility.await;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.contracts.benefits.PointsEvent;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The benefits that a customer has, as agents see them, and what was told of them.
final class HeldBenefits {

    private HeldBenefits() {}

    static ValidatableResponse benefitsOf(Shopper shopper) {
        return as("agent")
                .get("/api/v1/customers/{id}/benefits", shopper.externalId)
                .then()
                .statusCode(200);
    }

    /// Settled: nothing is due any more.
    static void awaitGranted(Shopper shopper) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        Database.count("select count(*) from entitlements_due where customer_id = ?", shopper.id) == 0);
    }

    static <E extends PointsEvent> List<E> told(Shopper shopper, Class<E> type) {
        await().until(() -> Database.count("select count(*) from outbox where key = ?", shopper.id.toString()) == 0);
        return shopper.announced().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static List<String> sorted(String... codes) {
        return Stream.of(codes).sorted().toList();
    }
}
