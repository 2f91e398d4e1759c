package dev.rung.platform.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.testing.Identity;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Identity.class)
class CallerTest {

    @Test
    void staffAreCalledByTheirLoginName() {
        as(Tokens.with("mei", "agent"))
                .get("/api/v1/orders/for-agents")
                .then()
                .statusCode(200)
                .body(equalTo("mei"));
    }

    /// Stores choose their customers' ids, also those of members of staff.
    @Test
    void aCustomerIsNeverCalledLikeSomebodyOfTheStaff() {
        as(Tokens.of("admin")).get("/api/v1/orders/caller").then().body(equalTo("admin"));
        for (var token : List.of(Tokens.suiteCustomer("admin"), Tokens.customer("admin"))) {
            as(token).get("/api/v1/orders/caller").then().statusCode(200).body(equalTo("customer:admin"));
        }
    }

    @Test
    void aCustomerSeesTheirOwn() {
        as(Tokens.customer("C-ALICE"))
                .get("/api/v1/orders/of?customer=C-ALICE")
                .then()
                .statusCode(200);
        as(Tokens.customer("C-ALICE"))
                .get("/api/v1/orders/mine")
                .then()
                .statusCode(200)
                .body(equalTo("orders of C-ALICE"));
    }

    @Test
    void aCustomerSeesTheirOwnHoweverTheirNameIsWritten() {
        as(Tokens.customer("e\u0301lise"))
                .queryParam("customer", "\u00e9lise")
                .get("/api/v1/orders/of")
                .then()
                .statusCode(200);
        as(Tokens.customer("\u00e9lise"))
                .queryParam("customer", "e\u0301lise")
                .get("/api/v1/orders/of")
                .then()
                .statusCode(200);
    }

    @Test
    void aCustomerDoesNotSeeAnothers() {
        as(Tokens.customer("C-ALICE"))
                .get("/api/v1/orders/of?customer=C-BOB")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:not-your-data"));
    }

    @Test
    void onlyTheNamedStaffSeeEverybodys() {
        as(Tokens.of("agent")).get("/api/v1/orders/of?customer=C-BOB").then().statusCode(200);
        as(Tokens.of("analyst")).get("/api/v1/orders/of?customer=C-BOB").then().statusCode(403);
    }

    @Test
    void staffHaveNoOrdersOfTheirOwn() {
        as(Tokens.of("agent"))
                .get("/api/v1/orders/mine")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:not-a-customer"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
