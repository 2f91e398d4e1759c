package dev.rung.feedback.ticket;

import static dev.rung.feedback.Api.as;
import static dev.rung.feedback.Api.asCustomer;
import static dev.rung.feedback.Api.complaintOf;
import static dev.rung.feedback.Api.problem;
import static dev.rung.feedback.OtherServices.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.feedback.OtherServices.Member;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class MyFeedbackTest {

    private Member member;

    @BeforeEach
    void aMember() {
        member = registered();
    }

    @Test
    void theNewestComesFirstPageByPage() {
        var first = complaintOf(member.externalId(), "first");
        var second = complaintOf(member.externalId(), "second");
        var third = complaintOf(member.externalId(), "third");

        var page = mine("?limit=2");
        var rest = mine("?limit=2&after=" + page.getString("next"));

        assertThat(page.getList("items.id")).containsExactly(third, second);
        assertThat(page.getList("items.text")).containsExactly("third", "second");
        assertThat(rest.getList("items.id")).containsExactly(first);
        assertThat(rest.getString("next")).isNull();
    }

    @Test
    void whoOfTheStaffAnswersIsNotTold() {
        answer(complaintOf(member.externalId(), "late"), "sorry for the delay");

        assertThat(mine("").getString("items[0].status")).isEqualTo("assigned");
        assertThat(mine("").getMap("items[0]")).doesNotContainKey("assignee");
    }

    @Test
    void aMemberWhomTheStoreVouchesForSaysAndReads() {
        var token = Tokens.suiteCustomer(member.externalId());

        RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("kind", "complaint", "text", "from the shop's own page"))
                .post("/api/v1/feedback")
                .then()
                .statusCode(201);

        assertThat(RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .get("/api/v1/me/feedback")
                        .<String>path("items[0].text"))
                .isEqualTo("from the shop's own page");
    }

    @Test
    void everyAnswerStandsUnderWhatItAnswers() {
        var late = complaintOf(member.externalId(), "late");
        var broken = complaintOf(member.externalId(), "broken");
        answer(late, "sorry for the delay");
        answer(broken, "a new one is on its way");
        answer(late, "it has arrived now");

        assertThat(mine("").getList("items[0].replies.text")).containsExactly("a new one is on its way");
        assertThat(mine("").getList("items[1].replies.text"))
                .containsExactly("sorry for the delay", "it has arrived now");
    }

    @Test
    void whoSaidNothingHasAnEmptyList() {
        assertThat(mine("").getList("items")).isEmpty();
    }

    @Test
    void oneWhomThisServiceHasNotHeardOfIsToldSo() {
        assertThat(problem(asCustomer("C-NOT-HERE-YET").get("me/feedback")))
                .isEqualTo("404 urn:problem:customer-unknown");
    }

    @Test
    void pagesHaveASensibleSize() {
        for (var limit : new String[] {"0", "101", "-1"}) {
            assertThat(problem(asCustomer(member.externalId()).get("me/feedback?limit=" + limit)))
                    .isEqualTo("400 urn:problem:invalid");
        }
    }

    @Test
    void withoutATokenOrWithAnOldOneThereIsNothingToSee() {
        var nobody = RestAssured.given().get("/api/v1/me/feedback");
        var late = RestAssured.given().auth().oauth2(Tokens.expired("customer")).get("/api/v1/me/feedback");

        assertThat(problem(nobody)).startsWith("401 ");
        assertThat(problem(late)).startsWith("401 ");
    }

    private JsonPath mine(String query) {
        return asCustomer(member.externalId()).get("me/feedback" + query).jsonPath();
    }

    private static void answer(String feedback, String text) {
        as("agent").post("feedback/" + feedback + "/assignment").then().statusCode(200);
        as("agent")
                .body(Map.of("text", text))
                .post("feedback/" + feedback + "/replies")
                .then()
                .statusCode(201);
    }
}
