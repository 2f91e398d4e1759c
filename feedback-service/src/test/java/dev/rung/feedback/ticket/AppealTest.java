package dev.rung.feedback.ticket;

import static dev.rung.feedback.Api.as;
import static dev.rung.feedback.Api.asCustomer;
import static dev.rung.feedback.Api.problem;
import static dev.rung.feedback.Api.with;
import static dev.rung.feedback.OtherServices.decisionAbout;
import static dev.rung.feedback.OtherServices.registered;
import static dev.rung.feedback.OtherServices.restricted;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"frozen", "excluded"})
    void anyMemberStatusMayAppeal(String status) {
        restricted(member, status);

        appeal(member, decision).then().statusCode(201);
        assertThat(asCustomer(member.externalId()).get("me/feedback").<List<?>>path("items"))
                .hasSize(1);
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

        resolve(first, Map.of("outcome", "declined", "text", "The sum was right"))
                .then()
                .statusCode(200);
        assertThat(appeal(member, decision).statusCode()).isEqualTo(201);
    }

    @Test
    void aMemberReadsWhatCameOfAnAppealAndIsToldAtOnce() {
        var id = assigned();

        var resolved = resolve(id, Map.of("outcome", "granted", "text", "We missed an order. You are Gold."));

        assertThat(resolved.<String>path("outcome")).isEqualTo("granted");
        assertThat(resolved.<String>path("replies[0].author")).isEqualTo("agent");
        var mine = asCustomer(member.externalId()).get("me/feedback").jsonPath();
        assertThat(mine.getString("items[0].status")).isEqualTo("resolved");
        assertThat(mine.getString("items[0].outcome")).isEqualTo("granted");
        assertThat(mine.getString("items[0].resolvedAt")).isNotNull();
        assertThat(mine.getMap("items[0].replies[0]")).doesNotContainKey("author");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                Events.read(Topic.FEEDBACK_EVENTS, member.id().toString(), FeedbackEvent.class))
                        .hasSize(3));
        assertThat(Events.read(Topic.FEEDBACK_EVENTS, member.id().toString(), FeedbackEvent.class))
                .satisfiesExactly(
                        received -> assertThat(received).isInstanceOf(FeedbackEvent.Received.class),
                        replied -> assertThat(replied)
                                .isInstanceOfSatisfying(
                                        FeedbackEvent.Replied.class,
                                        it -> assertThat(it.replyId()).hasToString(resolved.path("replies[0].id"))),
                        end -> assertThat(end)
                                .isInstanceOfSatisfying(
                                        FeedbackEvent.Resolved.class,
                                        it -> assertThat(it.outcome()).isEqualTo("granted")));
    }

    /// Nothing of it has happened then.
    @Test
    void anAppealEndsWithAnOutcomeAndInWords() {
        var id = assigned();

        assertThat(fieldsOf(resolve(id, Map.of()))).containsExactly("outcome", "text");
        assertThat(fieldsOf(resolve(id, Map.of("outcome", "granted")))).containsExactly("text");
        assertThat(fieldsOf(resolve(id, Map.of("text", "Sorry")))).containsExactly("outcome");
        assertThat(fieldsOf(resolve(id, Map.of("outcome", "upheld", "text", "Sorry"))))
                .containsExactly("outcome");
        assertThat(fieldsOf(resolve(id, Map.of("outcome", "granted", "text", " "))))
                .containsExactly("text");
        assertThat(problem(as("analyst").body(Map.of()).post("feedback/" + id + "/resolution")))
                .isEqualTo("403 urn:problem:forbidden");

        var ticket = as("agent").get("feedback/" + id).jsonPath();
        assertThat(ticket.getString("status")).isEqualTo("assigned");
        assertThat(ticket.getList("replies")).isEmpty();
    }

    private String assigned() {
        var id = appeal(member, decision).<String>path("id");
        as("agent").post("feedback/" + id + "/assignment").then().statusCode(200);
        return id;
    }

    private static Response resolve(String id, Map<String, String> resolution) {
        return as("agent").body(resolution).post("feedback/" + id + "/resolution");
    }

    private static List<String> fieldsOf(Response refusal) {
        assertThat(problem(refusal)).isEqualTo("400 urn:problem:invalid");
        return refusal.jsonPath().getList("errors.field");
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
