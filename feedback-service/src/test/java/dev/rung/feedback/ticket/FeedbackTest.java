package dev.rung.feedback.ticket;

import static dev.rung.feedback.Api.as;
import static dev.rung.feedback.Api.asCustomer;
import static dev.rung.feedback.Api.complaintOf;
import static dev.rung.feedback.Api.problem;
import static dev.rung.feedback.Api.with;
import static dev.rung.feedback.OtherServices.registered;
import static dev.rung.testing.api.ProblemLanguages.assertTitles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.feedback.OtherServices.Member;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class FeedbackTest {

    private Member member;

    @BeforeEach
    void aMember() {
        member = registered();
    }

    @Test
    void aCustomerReadsWhatTheySaid() {
        asCustomer(member.externalId())
                .body(Map.of("kind", "review", "text", "很好", "orderId", "O-1", "rating", 5))
                .post("feedback")
                .then()
                .statusCode(201);

        var mine = asCustomer(member.externalId()).get("me/feedback").jsonPath();

        assertThat(mine.getList("items")).hasSize(1);
        assertThat(mine.getMap("items[0]"))
                .containsEntry("kind", "review")
                .containsEntry("text", "很好")
                .containsEntry("orderId", "O-1")
                .containsEntry("rating", 5)
                .containsEntry("status", "open");
    }

    /// A field written wrong is not left out silently: it may be the one that matters.
    @Test
    void aFieldThatIsNotKnownIsNamed() {
        var answer = asCustomer(member.externalId())
                .body(Map.of("kind", "review", "text", "很好", "raiting", 5))
                .post("feedback");

        assertThat(problem(answer)).isEqualTo("400 urn:problem:malformed");
        assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo("raiting");
    }

    @Test
    void whatIsNoIdOfACustomerIsNamed() {
        for (var id : List.of("a b", "x".repeat(101))) {
            var answer = as("agent")
                    .body(Map.of("kind", "review", "text", "很好", "externalId", id))
                    .post("feedback");

            assertThat(problem(answer)).isEqualTo("400 urn:problem:invalid");
            assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo("externalId");
        }
    }

    @Test
    void nobodyReadsWhatAnotherSaid() {
        var id = complaintOf(member.externalId(), "late");

        assertThat(asCustomer(registered().externalId())
                        .get("me/feedback")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(problem(asCustomer(member.externalId()).get("feedback/" + id)))
                .isEqualTo("403 urn:problem:forbidden");
        assertThat(problem(as("analyst").get("feedback/" + id))).isEqualTo("403 urn:problem:forbidden");
        assertThat(problem(as("analyst").get("feedback"))).isEqualTo("403 urn:problem:forbidden");
        assertThat(as("agent").get("feedback/" + id).jsonPath().getString("text"))
                .isEqualTo("late");
    }

    @Test
    void nobodySpeaksForAnotherCustomer() {
        var forAnother = Map.of("externalId", registered().externalId(), "kind", "complaint", "text", "x");

        assertThat(problem(asCustomer(member.externalId()).body(forAnother).post("feedback")))
                .isEqualTo("403 urn:problem:not-your-data");
    }

    @Test
    void aShopAndAnAgentSpeakForACustomerTheyName() {
        var named = Map.of("externalId", member.externalId(), "kind", "suggestion", "text", "x");

        for (var role : new String[] {"storefront", "agent"}) {
            assertThat(as(role).body(named).post("feedback").statusCode()).isEqualTo(201);
            assertThat(problem(
                            as(role).body(Map.of("kind", "review", "text", "x")).post("feedback")))
                    .isEqualTo("400 urn:problem:external-id-missing");
        }
        assertThat(asCustomer(member.externalId()).get("me/feedback").jsonPath().getList("items"))
                .hasSize(2);
    }

    @Test
    void aCustomerNobodyKnowsCannotBeSpokenFor() {
        var named = Map.of("externalId", "C-NOBODY", "kind", "suggestion", "text", "x");

        assertThat(problem(as("agent").body(named).post("feedback"))).isEqualTo("404 urn:problem:customer-unknown");
    }

    @Test
    void whatMakesNoSenseIsRefusedFieldByField() {
        for (var wrong : new Object[] {
            Map.of("kind", "rant", "text", "x"),
            Map.of("kind", "appeal", "text", "x"),
            Map.of("kind", "review", "text", " "),
            Map.of("kind", "review", "text", "x".repeat(4001)),
            Map.of("kind", "review", "text", "𠀀".repeat(4001)),
            Map.of("kind", "review", "text", "\u00a0\u3000"),
            Map.of("kind", "review", "text", "x", "rating", 6)
        }) {
            assertThat(problem(asCustomer(member.externalId()).body(wrong).post("feedback")))
                    .isEqualTo("400 urn:problem:invalid");
        }
        assertThat(complaintOf(member.externalId(), "x".repeat(4000))).isNotEmpty();
        assertThat(complaintOf(member.externalId(), "𠀀".repeat(4000))).isNotEmpty();
    }

    @Test
    void theSameRequestWithTheSameKeyIsTakenOnce() {
        var key = UUID.randomUUID().toString();
        var request = Map.of("kind", "complaint", "text", "late");

        var first = asCustomer(member.externalId())
                .header("Idempotency-Key", key)
                .body(request)
                .post("feedback");
        var again = asCustomer(member.externalId())
                .header("Idempotency-Key", key)
                .body(request)
                .post("feedback");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(asCustomer(member.externalId()).get("me/feedback").jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void anotherRequestWithTheSameKeyIsAMistake() {
        var key = UUID.randomUUID().toString();
        asCustomer(member.externalId())
                .header("Idempotency-Key", key)
                .body(Map.of("kind", "review", "text", "a"))
                .post("feedback");

        assertThat(problem(asCustomer(member.externalId())
                        .header("Idempotency-Key", key)
                        .body(Map.of("kind", "review", "text", "b"))
                        .post("feedback")))
                .isEqualTo("422 urn:problem:idempotency-key-reused");
    }

    @Test
    void keysOfTwoSendersDoNotMeet() {
        var key = UUID.randomUUID().toString();
        var request = Map.of("kind", "review", "text", "a");

        for (var sender : new String[] {member.externalId(), registered().externalId()}) {
            assertThat(asCustomer(sender)
                            .header("Idempotency-Key", key)
                            .body(request)
                            .post("feedback")
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    /// A store may call a customer like one of the staff.
    @Test
    void keysOfAMemberOfStaffAndOfACustomerWithTheirNameDoNotMeet() {
        var key = UUID.randomUUID().toString();
        var words = Map.of("kind", "review", "text", "a");
        var ofStaff = Map.of("kind", "review", "text", "a", "externalId", member.externalId());

        assertThat(with(Tokens.with(member.externalId(), "agent"))
                        .header("Idempotency-Key", key)
                        .body(ofStaff)
                        .post("feedback")
                        .statusCode())
                .isEqualTo(201);
        assertThat(with(Tokens.suiteCustomer(member.externalId()))
                        .header("Idempotency-Key", key)
                        .body(words)
                        .post("feedback")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whoLooksIntoTheDatabaseReadsNothingOfIt() throws Exception {
        complaintOf(member.externalId(), "my neighbour took it");

        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "feedback", "feedback");
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from feedback where cast(feedback as text) like '%neighbour%'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    @Test
    void aProblemIsToldInTheLanguageAskedFor() {
        assertTitles(() -> as("agent"), "feedback/" + UUID.randomUUID(), "There is no such feedback", "没有该反馈");
    }
}
