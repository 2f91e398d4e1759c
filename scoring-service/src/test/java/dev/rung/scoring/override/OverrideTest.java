package dev.rung.scoring.override;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.scoring.GoldCustomer;
import dev.rung.scoring.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From an agent's grant to the customer's tier, through the stream.
@QuarkusTest
@WithTestResource(Servers.class)
class OverrideTest {

    private static final String UNTIL = LocalDate.now().plusDays(90).toString();

    private final UUID appeal = UUID.randomUUID();
    private String customer = "C-NOBODY-KNOWS";

    @AfterEach
    void noGrantStays() throws SQLException {
        Tables.execute("delete from overrides");
    }

    @Test
    void aGrantedTierCountsUntilItIsTakenBack() throws SQLException {
        customer = GoldCustomer.arrives().externalId();
        var decision = UUID.randomUUID();

        assertThat(grant(
                                "agent",
                                Map.of(
                                        "tier",
                                        "diamond",
                                        "until",
                                        UNTIL,
                                        "reason",
                                        "wrong-data",
                                        "decisionId",
                                        decision.toString()))
                        .statusCode())
                .isEqualTo(204);

        awaitTier("diamond");
        assertThat(as("agent")
                        .get("/api/v1/customers/" + customer + "/standing/history")
                        .jsonPath()
                        .getString("items[0].why"))
                .isEqualTo("override");
        as("analyst")
                .get(list())
                .then()
                .statusCode(200)
                .body("overrides.id", contains(appeal.toString()))
                .body("overrides[0].tier.code", equalTo("diamond"))
                .body("overrides[0].tier.name", equalTo("Diamond"))
                .body("overrides[0].until", equalTo(UNTIL))
                .body("overrides[0].reason", equalTo("wrong-data"))
                .body("overrides[0].decisionId", equalTo(decision.toString()))
                .body("overrides[0].policyVersion", equalTo(1))
                .body("overrides[0].grantedBy", equalTo("agent"))
                .body("overrides[0].endedBy", nullValue())
                .body("overrides[0].state", equalTo("counts"));

        assertThat(as("admin").delete(list() + "/" + appeal).statusCode()).isEqualTo(204);

        awaitTier("gold");
        as("agent")
                .get(list())
                .then()
                .body("overrides[0].state", equalTo("ended"))
                .body("overrides[0].endedBy", equalTo("admin"));
        problem(as("agent").delete(list() + "/" + appeal), 409, "override-over");
        assertThat(audited()).containsExactly("agent override.granted", "admin override.ended");
    }

    @Test
    void aGrantAskedForAgainIsOneAndItsIdIsNoOthers() throws SQLException {
        customer = GoldCustomer.arrives().externalId();
        var diamond = Map.of("tier", "diamond", "until", UNTIL, "reason", "goodwill");

        assertThat(grant("agent", diamond).statusCode()).isEqualTo(204);
        assertThat(grant("agent", diamond).statusCode()).isEqualTo(204);
        problem(grant("agent", Map.of("tier", "gold", "until", UNTIL, "reason", "goodwill")), 409, "override-exists");

        assertThat(as("agent").get(list()).jsonPath().getList("overrides")).hasSize(1);
        assertThat(audited()).containsExactly("agent override.granted");
    }

    @Test
    void theLastGrantCounts() {
        customer = GoldCustomer.arrives().externalId();
        grant("agent", Map.of("tier", "diamond", "until", UNTIL, "reason", "hardship"));
        as("agent")
                .body(Map.of("tier", "silver", "until", UNTIL, "reason", "service-failure"))
                .put(list() + "/" + UUID.randomUUID());

        as("agent").get(list()).then().body("overrides.state", contains("counts", "replaced"));
        problem(as("agent").delete(list() + "/" + appeal), 409, "override-over");
    }

    @Test
    void whatIsWrongIsToldFieldByField() {
        customer = GoldCustomer.arrives().externalId();

        assertThat(fields(grant("agent", Map.of("tier", "platinum", "until", "2020-01-01", "reason", "goodwill"))))
                .containsExactly("tier", "until");
        assertThat(fields(grant("agent", Map.of("tier", "gold", "until", "9999-12-31", "reason", "goodwill"))))
                .containsExactly("until");
        assertThat(fields(grant("agent", Map.of("tier", "gold", "until", UNTIL, "reason", "luck"))))
                .containsExactly("reason");
        assertThat(fields(grant("agent", Map.of()))).containsExactlyInAnyOrder("tier", "until", "reason");
        problem(as("agent").delete(list() + "/" + UUID.randomUUID()), 404, "override-unknown");
        assertThat(as("agent").get(list()).jsonPath().getList("overrides")).isEmpty();
    }

    @Test
    void ofWhomNothingIsKnownNothingIsGranted() {
        problem(as("agent").get(list()), 404, "standing-unknown");
        problem(grant("agent", Map.of("tier", "gold", "until", UNTIL, "reason", "goodwill")), 404, "standing-unknown");
        problem(as("agent").delete(list() + "/" + appeal), 404, "standing-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "marketer", "benefits-manager", "approver", "customer", "storefront", "service"})
    void onlyAgentsAndAdministratorsGrantAndTakeBack(String role) {
        problem(grant(role, Map.of("tier", "gold", "until", UNTIL, "reason", "goodwill")), 403, "forbidden");
        problem(as(role).delete(list() + "/" + appeal), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "storefront", "service"})
    void onlyStaffSeeWhatWasGranted(String role) {
        problem(as(role).get(list()), 403, "forbidden");
    }

    private String list() {
        return "/api/v1/customers/" + customer + "/overrides";
    }

    private Response grant(String role, Map<String, String> body) {
        return as(role).body(body).put(list() + "/" + appeal);
    }

    private void awaitTier(String code) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("agent")
                        .get("/api/v1/customers/" + customer + "/standing")
                        .then()
                        .body("tier.code", equalTo(code)));
    }

    private List<String> audited() throws SQLException {
        var acts = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "scoring", "scoring");
                var query = connection.prepareStatement(
                        "select actor || ' ' || action from audit where subject = ? order by position")) {
            query.setString(1, appeal.toString());
            var rows = query.executeQuery();
            while (rows.next()) {
                acts.add(rows.getString(1));
            }
        }
        return acts;
    }

    private static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(role.equals("customer") ? Tokens.customer("C-1") : Tokens.of(role))
                .header("Accept-Language", "en")
                .contentType("application/json");
    }

    private static List<String> fields(Response refused) {
        problem(refused, 400, "invalid");
        return refused.jsonPath().getList("errors.field");
    }

    private static void problem(Response refused, int status, String code) {
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.<String>path("type")).isEqualTo("urn:problem:" + code);
    }
}
