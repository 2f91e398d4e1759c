package dev.rung.feedback.ticket;

import static dev.rung.feedback.Api.as;
import static dev.rung.feedback.Api.asCustomer;
import static dev.rung.feedback.Api.problem;
import static dev.rung.feedback.Api.with;
import static dev.rung.feedback.OtherServices.decisionAbout;
import static dev.rung.feedback.OtherServices.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.Topic;
import dev.rung.contracts.feedback.FeedbackEvent;
import dev.rung.feedback.OtherServices.Member;
import dev.rung.feedback.ParallelRequests;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class AppealTest {

    private Member member;
    private UUID decision;

    @BeforeEach
    void aDecision() {
        member = registered();
        decision = decisionAbout(member).decision().eventId();
    }

    @Test
    void anAppealNamesItsDecisionAndThePolicyThatMadeIt() {
        var id = appeal(member, decision).then().statusCode(201).extract().<String>path("id");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                Events.read(Topic.FEEDBACK_EVENTS, member.id().toString(), FeedbackEvent.class))
                        .singleElement()
                        .isInstanceOfSatisfying(FeedbackEvent.Received.class, received -> {
                            assertThat(received.feedbackId()).hasToString(id);
                            assertThat(received.kind()).isEqualTo("appeal");
                            assertThat(received.decisionId()).isEqualTo(decision);
                            assertThat(received.policyVersion()).isEqualTo(7);
                        }));
        assertThat(as("agent").get("feedback/" + id).<String>path("decisionId")).isEqualTo(decision.toString());
    }

    @Test
    void aDecisionThatIsNotOnesOwnIsAsUnknownAsNone() {
        assertThat(problem(appeal(registered(), decision))).isEqualTo("404 urn:problem:decision-unknown");
        assertThat(problem(appeal(member, UUID.randomUUID()))).isEqualTo("404 urn:problem:decision-unknown");
    }

    @Test
    void staffDoNotAppeal() {
        var body = Map.of("decisionId", decision.toString(), "text", "x");

        assertThat(problem(as("agent").body(body).post("appeals"))).isEqualTo("403 urn:problem:forbidden");
    }

    @Test
    void aSecondAppealWaitsForTheFirstToBeResolved() {
        var first = appeal(member, decision).<String>path("id");

        assertThat(problem(appeal(member, decision))).isEqualTo("409 urn:problem:appeal-open");

        as("agent").post("feedback/" + first + "/assignment");
        assertThat(problem(appeal(member, decision))).isEqualTo("409 urn:problem:appeal-open");

        as("agent").post("feedback/" + first + "/resolution");
        assertThat(appeal(member, decision).statusCode()).isEqualTo(201);
    }

    @Test
    void anAppealSentAgainWithItsKeyIsTheSameOne() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("decisionId", decision.toString(), "text", "x");

        var first = asCustomer(member.externalId())
                .header("Idempotency-Key", key)
                .body(body)
                .post("appeals");
        var again = asCustomer(member.externalId())
                .header("Idempotency-Key", key)
                .body(body)
                .post("appeals");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void aMemberWhomTheStoreVouchesForAppeals() {
        assertThat(with(Tokens.suiteCustomer(member.externalId()))
                        .get("me/decisions")
                        .jsonPath()
                        .getList("items"))
                .hasSize(1);
        assertThat(with(Tokens.suiteCustomer(member.externalId()))
                        .body(Map.of("decisionId", decision.toString(), "text", "x"))
                        .post("appeals")
                        .statusCode())
                .isEqualTo(201);
        assertThat(with(Tokens.suiteCustomer("C-" + UUID.randomUUID()))
                        .body(Map.of("decisionId", decision.toString(), "text", "x"))
                        .post("appeals")
                        .statusCode())
                .isEqualTo(404);
    }

    /// The guard is the unique index `feedback_one_open_appeal`.
    @Test
    void ofManyAppealsAtOnceOneIsTaken() {
        var answers = ParallelRequests.post(
                "appeals",
                Tokens.customer(member.externalId()),
                "{\"decisionId\":\"%s\",\"text\":\"x\"}".formatted(decision));

        assertThat(answers.stream().map(HttpResponse::statusCode))
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
        assertThat(asCustomer(member.externalId()).get("me/feedback").jsonPath().getList("items"))
                .hasSize(1);
    }

    private static Response appeal(Member member, UUID decision) {
        return asCustomer(member.externalId())
                .body(Map.of("decisionId", decision.toString(), "text", "I spent more than that"))
                .post("appeals");
    }
}
