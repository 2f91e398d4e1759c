package dev.rung.platform.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.platform.Database;
import dev.rung.platform.Transactions;
import dev.rung.platform.identity.Roles;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class AuditDoorTest {

    private static final String BOOK = "/api/v1/audit/platform";

    @Inject
    Audit audit;

    @Inject
    Transactions transactions;

    @BeforeEach
    void startANewBook() {
        tamper("truncate audit");
    }

    @Test
    void anAdministratorReadsTheBookFromItsEnd() {
        record("mei", "policy.approved", "1");
        record("li", "policy.published", "2");

        admin().get(BOOK)
                .then()
                .statusCode(200)
                .body("items.position", contains(2, 1))
                .body("items[0].actor", equalTo("li"))
                .body("items[0].action", equalTo("policy.published"))
                .body("items[0].subject", equalTo("2"))
                .body("items[0].details.why", equalTo("to see"))
                .body("next", nullValue());
    }

    @Test
    void aPageLeadsToTheNext() {
        List.of("1", "2", "3").forEach(subject -> record("mei", "tested", subject));

        var first = admin().queryParam("limit", 2)
                .get(BOOK)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(first.getList("items.subject")).containsExactly("3", "2");

        admin().queryParam("limit", 2)
                .queryParam("after", first.getString("next"))
                .get(BOOK)
                .then()
                .statusCode(200)
                .body("items.subject", contains("1"))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"actor, mei, 1", "action, policy.published, 2", "subject, 9, 3"})
    void entriesAreFoundByWhoDidWhatToWhat(String parameter, String value, int position) {
        record("mei", "policy.approved", "1");
        record("li", "policy.published", "2");
        record("li", "policy.approved", "9");

        admin().queryParam(parameter, value)
                .get(BOOK)
                .then()
                .statusCode(200)
                .body("items.position", contains(position));
    }

    @Test
    void whatWasDoneToACustomerIsFoundByTheirId() {
        var alice = UUID.randomUUID().toString();
        record("mei", "consent.withdrawn", alice);
        record("li", "policy.published", "2");
        transactions.run(
                () -> audit.record("li", "override.granted", "7", Map.of("customerId", alice, "tier", "gold")));

        admin().queryParam("customer", alice)
                .get(BOOK)
                .then()
                .statusCode(200)
                .body("items.action", contains("override.granted", "consent.withdrawn"));
        admin().queryParam("customer", "C-NOBODY")
                .get(BOOK)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void whatIsAskedForMustHoldTogether() {
        record("mei", "policy.approved", "1");
        record("li", "policy.approved", "2");

        admin().queryParam("actor", "li")
                .queryParam("action", "policy.approved")
                .get(BOOK)
                .then()
                .body("items.subject", contains("2"));
        admin().queryParam("actor", "li")
                .queryParam("subject", "1")
                .get(BOOK)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void aChainThatHoldsSaysHowFar() {
        record("mei", "tested", "1");
        record("mei", "tested", "2");

        admin().get(BOOK + "/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("entries", equalTo(2))
                .body("lastHash", equalTo(admin().get(BOOK).jsonPath().getString("items[0].hash")))
                .body("brokenAt", nullValue())
                .body("reason", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit set entry = replace(entry, 'mei', 'li') where position = 2 | changed",
                "delete from audit where position = 2 | missing"
            })
    void whatWasTamperedWithIsNamed(String tampering, String reason) {
        List.of("1", "2", "3").forEach(subject -> record("mei", "tested", subject));

        tamper(tampering);

        admin().get(BOOK + "/verification")
                .then()
                .statusCode(200)
                .body("intact", equalTo(false))
                .body("entries", equalTo(1))
                .body("lastHash", nullValue())
                .body("brokenAt", equalTo(2))
                .body("reason", containsString(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Roles.CUSTOMER,
                Roles.STOREFRONT,
                Roles.SERVICE,
                Roles.ANALYST,
                Roles.MARKETER,
                Roles.BENEFITS_MANAGER,
                Roles.AGENT,
                Roles.APPROVER
            })
    void nobodyElseMayReadIt(String role) {
        as(role).get(BOOK).then().statusCode(403);
        as(role).get(BOOK + "/verification").then().statusCode(403);
    }

    @Test
    void theBookOfAnotherServiceIsNotHere() {
        admin().get("/api/v1/audit/benefits").then().statusCode(404);
        admin().get("/api/v1/audit/benefits/verification").then().statusCode(404);
    }

    @Test
    void whatIsNoCursorIsRefused() {
        admin().queryParam("after", "x")
                .get(BOOK)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem:cursor-unknown"));
    }

    private void record(String actor, String action, String subject) {
        transactions.run(() -> audit.record(actor, action, subject, Map.of("why", "to see")));
    }

    private static RequestSpecification admin() {
        return as(Roles.ADMIN);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }

    private static void tamper(String sql) {
        Database.APPLICATION.execute(
                "alter table audit disable trigger all; %s; alter table audit enable trigger all".formatted(sql));
    }
}
