package dev.rung.scoring;

import static dev.rung.testing.api.ProblemLanguages.assertTitles;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class WhoMaySeeWhatTest {

    private static final String NOBODY = "C-NOBODY-KNOWS";

    @Test
    void aCustomerAsksForThemselvesOnly() {
        problem(get("/customers/C-BOB/standing", Tokens.customer("C-ALICE")), 403, "not-your-data");
        problem(get("/customers/C-BOB/standing/history", Tokens.customer("C-ALICE")), 403, "not-your-data");
        problem(get("/customers/C-BOB/standing/explanation", Tokens.customer("C-ALICE")), 403, "not-your-data");
        problem(get("/customers/" + NOBODY + "/standing", Tokens.customer(NOBODY)), 404, "standing-unknown");
        problem(get("/me/standing", Tokens.customer(NOBODY)), 404, "standing-unknown");
        problem(get("/me/standing/explanation", Tokens.customer(NOBODY)), 404, "standing-unknown");
    }

    @Test
    void staffHaveNoStandingOfTheirOwn() {
        get("/me/standing", Tokens.of("analyst")).statusCode(403);
        get("/me/standing/explanation", Tokens.of("analyst")).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"analyst", "marketer", "benefits-manager", "agent", "approver", "admin", "storefront", "service"
            })
    void whoSeesStandingsSeesTheirExplanation(String role) {
        problem(get("/customers/" + NOBODY + "/standing/explanation", Tokens.of(role)), 404, "standing-unknown");
    }

    @Test
    void anExplanationIsAskedForAsOfAMomentAndByRulesThatThereAre() {
        var path = "/customers/" + NOBODY + "/standing/explanation";
        problem(get(path + "?asOf=2026-03-02", Tokens.of("agent")), 400, "malformed")
                .body("errors[0].field", equalTo("asOf"));
        problem(get(path + "?policy=next", Tokens.of("agent")), 400, "invalid")
                .body("errors[0].field", equalTo("policy"))
                .body("errors[0].reason", equalTo("必须是以下之一：then, now"));
    }

    @ParameterizedTest
    @CsvSource({
        "-999999999-01-01T00:00:00%2B18:00, malformed",
        "%2B300000-01-01T00:00:00Z,         malformed",
        "1969-12-31T23:59:59Z,              invalid",
        "9998-12-31T23:59:59Z,              invalid"
    })
    void noMomentIsTooFarAwayToBeAskedAbout(String asOf, String code) {
        for (var about : List.of("explanation", "history")) {
            var path = "/customers/" + NOBODY + "/standing/" + about + "?asOf=" + asOf;
            problem(get(path, Tokens.of("agent")), 400, code).body("errors[0].field", equalTo("asOf"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers/C-BOB/standing",
                "/customers/C-BOB/standing/explanation",
                "/me/standing",
                "/me/standing/explanation",
                "/insight/tiers",
                "/insight/freshness",
                "/standings"
            })
    void withoutATokenThereIsNothingToSee(String path) {
        given().get("/api/v1" + path).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/insight/tiers",
                "/insight/trend",
                "/insight/migration",
                "/insight/loyalty",
                "/insight/retention",
                "/insight/losses",
                "/insight/costs",
                "/insight/definitions",
                "/insight/freshness",
                "/insight/rfm",
                "/insight/lifecycle",
                "/insight/churn",
                "/insight/goals",
                "/standings"
            })
    void customersSeeNoFigures(String path) {
        get(path, Tokens.customer("C-ALICE")).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "marketer", "benefits-manager", "agent", "approver", "admin"})
    void staffSeeFigures(String role) {
        get("/insight/tiers", Tokens.of(role)).statusCode(200);
        get("/insight/freshness", Tokens.of(role)).statusCode(200);
        get("/insight/rfm", Tokens.of(role)).statusCode(200).body("groups.size()", equalTo(9));
        get("/insight/lifecycle", Tokens.of(role)).statusCode(200).body("groups.size()", equalTo(6));
        get("/insight/churn", Tokens.of(role)).statusCode(200).body("groups.size()", equalTo(4));
        get("/standings", Tokens.of(role)).statusCode(200);
    }

    @Test
    void theStorefrontMayWaitForItsImportButNotReadFigures() {
        get("/insight/freshness", Tokens.of("storefront")).statusCode(200);
        get("/insight/tiers", Tokens.of("storefront")).statusCode(403);
    }

    @Test
    void pastDatesCanBeAskedTheFutureNot() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

        get("/insight/tiers?at=" + today, Tokens.of("analyst")).statusCode(200).body("at", equalTo(today.toString()));
        get("/insight/tiers?at=2000-01-01", Tokens.of("analyst"))
                .statusCode(200)
                .body("total.customers", equalTo(0));
        problem(get("/insight/tiers?at=" + today.plusDays(1), Tokens.of("analyst")), 400, "date-in-future");
        problem(get("/insight/tiers?at=1969-12-31", Tokens.of("analyst")), 400, "date-too-early");
        problem(get("/insight/migration?from=1969-12-31&to=" + today, Tokens.of("analyst")), 400, "date-too-early");
        problem(get("/insight/migration?from=-999999999-01-01&to=" + today, Tokens.of("analyst")), 400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"windowDays\": 1e9999999999}",
                "{\"windowDays\": 1e999999999}",
                "{\"ladder\": [{\"enter\": 1e-16383}]}",
                "{\"comment\": \"\\u0000\"}",
                "{\"windowDays\": 1, \"windowDays\": 2}"
            })
    void aPolicyOfGiantNumbersIsRefused(String policy) {
        given().auth()
                .oauth2(Tokens.of("marketer"))
                .contentType("application/json")
                .body(policy)
                .post("/api/v1/policies")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aListIsAskedForWithinBounds() {
        get("/standings?limit=0", Tokens.of("analyst")).statusCode(400);
        get("/standings?limit=201", Tokens.of("analyst")).statusCode(400);
        problem(get("/standings?after=rubbish", Tokens.of("analyst")), 400, "cursor-unknown");
    }

    /// Whatever a parameter is refused for, its name stands in the same place.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/standings?after=zzz                                  | after",
                "/reconciliations?after=zzz                                     | after",
                "/dead-letters/scoring?after=zzz                       | after",
                "/standings?limit=%EF%BC%91                            | limit",
                "/standings?limit=%2B1                                 | limit",
                "/standings?sort=name                                  | sort",
                "/standings?rfmType=important                          | rfmType",
                "/standings?lifecycle=old                              | lifecycle",
                "/standings?churn=some                                 | churn",
                "/insight/rfm?at=9998-12-31                            | at",
                "/insight/rfm?at=1969-12-31                            | at",
                "/insight/retention?by=x                               | by",
                "/insight/tiers?at=9998-12-31                          | at",
                "/insight/tiers?at=1969-12-31                          | at",
                "/insight/trend?from=2026-01-01                        | to",
                "/insight/trend?to=2026-01-01                          | from",
                "/insight/trend?from=2026-01-02&to=2026-01-01          | to",
                "/insight/trend?from=2020-01-02&to=2026-01-01          | from",
                "/insight/loyalty?from=2019-01-02&to=2026-01-01        | from",
                "/customers/C/standing/explanation?asOf=9998-12-31T00:00:00Z | asOf",
                "/customers/C/standing/explanation?policy=x            | policy"
            })
    void aParameterThatIsRefusedIsNamed(String path, String parameter) {
        get(path, Tokens.of("admin"))
                .statusCode(400)
                .body("errors.size()", equalTo(1))
                .body("errors[0].field", equalTo(parameter))
                .body("errors[0].reason", not(blankOrNullString()));
    }

    @Test
    void aProblemIsToldInTheLanguageAskedFor() {
        assertTitles(
                () -> given().auth().oauth2(Tokens.of("agent")),
                "/api/v1/customers/" + NOBODY + "/standing",
                "Nothing is known of this customer",
                "没有该客户的任何信息");
    }

    private static ValidatableResponse get(String path, String token) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(token)
                .get("/api/v1" + path)
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:" + code));
    }
}
