package dev.rung.customer.intake;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.LINES;
import static dev.rung.customer.Api.PROBLEM;
import static dev.rung.customer.Api.SINGLE;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.inUtf8;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.Api.with;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.lines;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.visit;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole requests that are refused: with a problem, and without a trace of their events.
@QuarkusTest
@WithTestResource(Servers.class)
class IntakeRefusalsTest {

    private final String customer = newCustomer();

    @AfterEach
    void nothingWasTakenIn() {
        assertThat(Tables.texts("select 1 from customer where external_id = '%s'".formatted(customer)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "nonsense", "[{]"})
    void aBatchThatIsNoArray(String body) {
        send(BATCH, body).statusCode(400).contentType(PROBLEM).body("type", equalTo("urn:problem:malformed"));
    }

    @Test
    void moreThanAThousandEvents() {
        var events = IntStream.range(0, 1_001).mapToObj(_ -> visit(customer)).toList();

        send(BATCH, batch(events))
                .statusCode(413)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:too-many-events"))
                .body("events", equalTo(1_001))
                .body("most", equalTo(1_000));
        send(LINES, lines(events.toArray())).statusCode(413);
    }

    @Test
    void twoMegabytes() {
        var large = visit(customer).put("padding", "x".repeat(2 * 1024 * 1024));

        send(SINGLE, large.toString())
                .statusCode(413)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:too-large"));
    }

    @Test
    void aFormThatIsNotTakenIn() {
        send("application/json", batch(visit(customer)))
                .statusCode(415)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:unsupported-media-type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "marketer", "benefits-manager", "agent", "approver", "service", "nobody"})
    void aRoleThatSendsNoEvents(String role) {
        as(role).header("Content-Type", inUtf8(BATCH))
                .body(batch(visit(customer)).getBytes(UTF_8))
                .post("events")
                .then()
                .statusCode(403)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:forbidden"));
    }

    @Test
    void aCustomerEvenAboutThemselves() {
        asCustomer(customer)
                .header("Content-Type", inUtf8(SINGLE))
                .body(visit(customer).toString().getBytes(UTF_8))
                .post("events")
                .then()
                .statusCode(403)
                .contentType(PROBLEM);
    }

    @Test
    void noTokenABrokenOneAndAnOldOne() {
        given().basePath("/api/v1")
                .header("Content-Type", inUtf8(BATCH))
                .body(batch(visit(customer)).getBytes(UTF_8))
                .post("events")
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
        for (var token : new String[] {"broken", Tokens.of("storefront") + "x", Tokens.expired("storefront")}) {
            with(token)
                    .header("Content-Type", inUtf8(BATCH))
                    .body(batch(visit(customer)).getBytes(UTF_8))
                    .post("events")
                    .then()
                    .statusCode(401)
                    .contentType(PROBLEM)
                    .body("type", equalTo("urn:problem:unauthenticated"));
        }
    }
}
