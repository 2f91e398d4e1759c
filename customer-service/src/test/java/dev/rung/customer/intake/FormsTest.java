package dev.rung.customer.intake;

import static dev.rung.customer.Api.PROBLEM;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.intake.CloudEvents.visit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.rung.customer.Api;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How an event comes over HTTP.
@QuarkusTest
@WithTestResource(Servers.class)
class FormsTest {

    private final String customer = newCustomer();

    @Test
    void inBinaryModeDataAreTheBody() {
        binary("search")
                .header("Content-Type", "application/json; charset=utf-8")
                .body("{\"query\": \"q\"}".getBytes(UTF_8))
                .post("events")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1));
    }

    /// As `datacontenttype` may be in the other modes.
    @Test
    void inBinaryModeDataAreJsonOfSomeKind() {
        for (var type :
                List.of("application/vnd.shop.search+json; charset=utf-8", "application/ld+json; charset=utf-8")) {
            binary("search")
                    .header("Content-Type", type)
                    .body("{\"query\": \"q\"}".getBytes(UTF_8))
                    .post("events")
                    .then()
                    .statusCode(202)
                    .body("accepted", equalTo(1));
        }
        for (var type : List.of("application/xml; charset=utf-8", "text/vnd.shop+json; charset=utf-8")) {
            binary("search")
                    .header("Content-Type", type)
                    .body("{\"query\": \"q\"}".getBytes(UTF_8))
                    .post("events")
                    .then()
                    .statusCode(415)
                    .contentType(PROBLEM)
                    .body("accepted", hasItem("application/*+json"));
        }
    }

    @Test
    void inBinaryModeAFaultIsToldAndQuarantinedAsInAnyOther() {
        binary("search")
                .header("Content-Type", "application/json")
                .body("{\"query\": 7}".getBytes(UTF_8))
                .post("events")
                .then()
                .statusCode(202)
                .body("rejected.code", hasItem("data-invalid"));

        as("admin").get("quarantine?limit=1").then().body("items[0].event", containsString("\"data\":{\"query\": 7}"));
    }

    @Test
    void anEventWithoutDataNeedsNoBodyAndNoContentType() {
        var answer = Api.post("events", "storefront", attributes("visit"), new byte[0]);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("\"accepted\":1");
    }

    @Test
    void aMissingContentTypeIsToldWhatIsAccepted() {
        for (var answer : List.of(
                Api.post("events", "storefront", Map.of(), "[]".getBytes(UTF_8)),
                Api.post("events", "storefront", attributes("visit"), "{}".getBytes(UTF_8)))) {
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).contains("Content-Type 必须是", "application/cloudevents-batch+json");
        }
    }

    @Test
    void plainJsonIsToldWhatItLacks() {
        as("storefront")
                .header("Content-Type", "application/json")
                .body(visit(customer).toString().getBytes(UTF_8))
                .post("events")
                .then()
                .statusCode(415)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:unsupported-media-type"))
                .body("accepted", hasItems("application/cloudevents+json", "application/json"));
    }

    private RequestSpecification binary(String type) {
        return as("storefront").headers(attributes(type));
    }

    private Map<String, String> attributes(String type) {
        return Map.of(
                "ce-specversion",
                "1.0",
                "ce-id",
                newId(),
                "ce-source",
                "/shop",
                "ce-type",
                type,
                "ce-time",
                "2026-03-02T08:00:00Z",
                "ce-subject",
                customer);
    }
}
