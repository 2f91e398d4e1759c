package dev.rung.platform.again;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class OutageTest {

    @Test
    void whileTheDatabaseStartsWhoAsksIsToldToComeAgain() {
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/api/v1/outages/57P03")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"));
    }

    @Test
    void aStatementThatIsWrongIsOurFault() {
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/api/v1/outages/42601")
                .then()
                .statusCode(500)
                .header("Retry-After", nullValue());
    }
}
