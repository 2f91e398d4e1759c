package dev.rung.feedback.ticket;

import static dev.rung.feedback.Api.as;
import static dev.rung.feedback.Api.asCustomer;
import static dev.rung.feedback.Api.complaintOf;
import static dev.rung.feedback.Api.problem;
import static dev.rung.feedback.Api.with;
import static dev.rung.feedback.OtherServices.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.contracts.Topic;
import dev.rung.contracts.feedback.FeedbackEvent;
import dev.rung.contracts.feedback.FeedbackEvent.Received;
import dev.rung.contracts.feedback.FeedbackEvent.Replied;
import dev.rung.contracts.feedback.FeedbackEvent.Resolved;
import dev.rung.feedback.OtherServices.Member;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import dev.rung.testing.VaultTable;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class TicketsTest {

    private Member member;
    private String id;

    @BeforeEach
    void aComplaint() {
        member = registered();
        id = complaintOf(member.externalId(), "late");
        opensTheDesk("wang");
    }

    private static void opensTheDesk(String agent) {
        with(Tokens.with(agent, "agent")).get("feedback").then().statusCode(200);
    }

    @Test
    void theAnswerReachesTheCustomerAndTheWorld() {
        as("agent")
                .body(Map.of("assignee", "wang"))
                .post("feedback/" + id + "/assignment")
                .then()
                .statusCode(200);
        var reply = as("agent")
                .body(Map.of("text", "We are sorry"))
                .post("feedback/" + id + "/replies")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        as("agent").body("{}").post("feedback/" + id + "/resolution").then().statusCode(200);

        var mine = asCustomer(member.externalId()).get("me/feedback").jsonPath();
        assertThat(mine.getString("items[0].status")).isEqualTo("resolved");
        assertThat(mine.getList("items[0].replies.text")).containsExactly("We are sorry");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told()).hasSize(3));
        assertThat(told())
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOfSatisfying(Received.class, received -> {
                            assertThat(received.feedbackId()).hasToString(id);
                            assertThat(received.customerId()).isEqualTo(member.id());
                            assertThat(received.kind()).isEqualTo("complaint");
                        }),
                        second -> assertThat(second).isInstanceOfSatisfying(Replied.class, replied -> {
                            assertThat(replied.replyId()).hasToString(reply);
                            assertThat(replied.feedbackId()).hasToString(id);
                        }),
                        third -> assertThat(third).isInstanceOf(Resolved.class));
    }

    @Test
    void eventsNeverCarryWhatWasWritten() {
        as("agent").body("{}").post("feedback/" + id + "/assignment");
        as("agent").body(Map.of("text", "We are sorry")).post("feedback/" + id + "/replies");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told()).hasSize(2));

        assertThat(Events.records(Topic.FEEDBACK_EVENTS, member.id().toString()))
                .allSatisfy(record ->
                        assertThat(record.value()).doesNotContain("late").doesNotContain("sorry"));
    }

    @Test
    void onlyAServiceFetchesAReplyToDeliverIt() {
        as("agent").body("{}").post("feedback/" + id + "/assignment");
        var reply = as("agent")
                .body(Map.of("text", "We are sorry"))
                .post("feedback/" + id + "/replies")
                .<String>path("id");
        var path = "feedback/" + id + "/replies/" + reply;

        assertThat(as("service").get(path).<String>path("text")).isEqualTo("We are sorry");
        assertThat(problem(as("agent").get(path))).isEqualTo("403 urn:problem:forbidden");
        assertThat(problem(as("service").get("feedback/" + id + "/replies/" + UUID.randomUUID())))
                .isEqualTo("404 urn:problem:reply-unknown");
        assertThat(problem(as("service").get("feedback/" + UUID.randomUUID() + "/replies/" + reply)))
                .isEqualTo("404 urn:problem:reply-unknown");
    }

    /// An empty text would be delivered as a message that says nothing.
    @Test
    void ofACustomerWhoseKeyIsGoneThereIsNoReplyToDeliver() {
        as("agent").body("{}").post("feedback/" + id + "/assignment");
        var reply = as("agent")
                .body(Map.of("text", "We are sorry"))
                .post("feedback/" + id + "/replies")
                .<String>path("id");

        assertThat(VaultTable.forget("feedback", member.id())).isTrue();

        assertThat(problem(as("service").get("feedback/" + id + "/replies/" + reply)))
                .isEqualTo("404 urn:problem:reply-unknown");
    }

    /// Another key would make what was written before fail to open, and the whole list with it.
    @Test
    void toACustomerWhoIsForgottenNobodyWritesAndTheirTicketsCanStillBeRead() {
        as("agent").body("{}").post("feedback/" + id + "/assignment");
        as("agent").body(Map.of("text", "We are sorry")).post("feedback/" + id + "/replies");
        assertThat(VaultTable.forget("feedback", member.id())).isTrue();

        assertThat(problem(as("agent").body(Map.of("text", "Once more")).post("feedback/" + id + "/replies")))
                .isEqualTo("409 urn:problem:customer-erased");
        assertThat(problem(as("storefront")
                        .body(Map.of("externalId", member.externalId(), "kind", "complaint", "text", "late"))
                        .post("feedback")))
                .isEqualTo("409 urn:problem:customer-erased");

        var ticket = as("agent").get("feedback/" + id).jsonPath();
        assertThat(ticket.getString("text")).isEmpty();
        assertThat(ticket.getList("replies.text")).containsExactly("");
    }

    /// Somebody who is not forgotten has a key: what it does not open was tampered with.
    @Test
    void aTextThatWasTamperedWithIsNoAbsentText() throws SQLException {
        var sealed = sealed("select sealed_text from feedback where id = cast(? as uuid)");
        sealed(
                "update feedback set sealed_text = overlay(sealed_text placing 'AAAA' from 25) where id = cast(? as uuid)"
                        + " returning sealed_text");
        try {
            assertThat(problem(as("agent").get("feedback/" + id))).isEqualTo("500 urn:problem:internal");
        } finally {
            sealed("update feedback set sealed_text = '" + sealed
                    + "' where id = cast(? as uuid) returning sealed_text");
        }
        assertThat(as("agent").get("feedback/" + id).<String>path("text")).isNotEmpty();
    }

    private String sealed(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "feedback", "feedback");
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id);
            var row = statement.executeQuery();
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    @Test
    void withoutAnOwnerThereIsNoAnswerAndNoEnd() {
        var early = as("agent").body(Map.of("text", "x")).post("feedback/" + id + "/replies");

        assertThat(problem(early)).isEqualTo("409 urn:problem:not-possible-now");
        assertThat(early.<String>path("state")).isEqualTo("open");
        assertThat(problem(as("agent").post("feedback/" + id + "/resolution")))
                .isEqualTo("409 urn:problem:not-possible-now");
    }

    @Test
    void whatIsResolvedStaysResolved() {
        as("agent").post("feedback/" + id + "/assignment").then().statusCode(200);
        as("agent").post("feedback/" + id + "/resolution").then().statusCode(200);

        var late = as("agent").post("feedback/" + id + "/assignment");

        assertThat(problem(late)).isEqualTo("409 urn:problem:not-possible-now");
        assertThat(late.<String>path("state")).isEqualTo("resolved");
        assertThat(problem(as("agent").body(Map.of("text", "x")).post("feedback/" + id + "/replies")))
                .isEqualTo("409 urn:problem:not-possible-now");
    }

    @Test
    void whoTakesATicketWithoutNamingAnybodyOwnsIt() {
        as("agent").post("feedback/" + id + "/assignment");

        assertThat(as("agent").get("feedback/" + id).<String>path("assignee")).isEqualTo("agent");
    }

    /// Handed to a slip of the pen, it would wait for ever.
    @Test
    void onlyWhoHasOpenedTheDeskIsHandedATicket() {
        var colleague = "colleague-" + UUID.randomUUID();
        var handedOver = Map.of("assignee", colleague);

        var before = as("agent").body(handedOver).post("feedback/" + id + "/assignment");
        opensTheDesk(colleague);
        var after = as("agent").body(handedOver).post("feedback/" + id + "/assignment");

        assertThat(problem(before)).isEqualTo("400 urn:problem:invalid");
        assertThat(before.<String>path("errors[0].field")).isEqualTo("assignee");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(as("agent").get("feedback/agents").jsonPath().<String>getList("logins"))
                .contains(colleague);
        assertThat(as("agent").get("feedback/" + id).<String>path("assignee")).isEqualTo(colleague);
    }

    @Test
    void theQueueIsNarrowedAndPaged() {
        var owner = "owner-" + UUID.randomUUID();
        opensTheDesk(owner);
        var ids = new ArrayList<>(List.of(id));
        ids.add(complaintOf(member.externalId(), "again"));
        ids.forEach(ticket -> as("agent").body(Map.of("assignee", owner)).post("feedback/" + ticket + "/assignment"));
        var queue = "feedback?status=assigned&kind=complaint&limit=1&assignee=" + owner;

        var first = as("agent").get(queue).jsonPath();
        var second =
                as("agent").get(queue + "&after=" + first.getString("next")).jsonPath();

        assertThat(first.getList("items.id")).containsExactly(ids.get(0));
        assertThat(second.getList("items.id")).containsExactly(ids.get(1));
        assertThat(second.getString("next")).isNull();
        assertThat(as("agent")
                        .get("feedback?kind=review&assignee=" + owner)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertThat(problem(as("agent").get("feedback?status=lost"))).isEqualTo("400 urn:problem:invalid");
    }

    @Test
    void anAgentSeesTheFeedbackOfOneCustomerPageByPage() {
        var again = complaintOf(member.externalId(), "again");
        var other = registered();
        complaintOf(other.externalId(), "not hers");
        var hers = "feedback?limit=1&customer=" + member.externalId();

        var first = as("agent").get(hers).jsonPath();
        var second = as("agent").get(hers + "&after=" + first.getString("next")).jsonPath();

        assertThat(first.getList("items.id")).containsExactly(id);
        assertThat(second.getList("items.id")).containsExactly(again);
        assertThat(second.getString("next")).isNull();
        assertThat(as("agent")
                        .get("feedback?customer=C-NOT-HERE-YET")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        var refused = as("agent").get("feedback?customer=a/b");
        assertThat(problem(refused)).isEqualTo("400 urn:problem:invalid");
        assertThat(refused.jsonPath().getList("errors.field")).containsExactly("customer");
        assertThat(problem(as("analyst").get(hers))).isEqualTo("403 urn:problem:forbidden");
    }

    @Test
    void anAgentSeesWhoOfTheStaffWroteAReply() {
        as("agent").post("feedback/" + id + "/assignment");
        as("agent").body(Map.of("text", "We are sorry")).post("feedback/" + id + "/replies");

        assertThat(as("agent").get("feedback/" + id).<String>path("replies[0].author"))
                .isEqualTo("agent");
        assertThat(asCustomer(member.externalId()).get("me/feedback").jsonPath().getMap("items[0].replies[0]"))
                .containsOnlyKeys("id", "text", "writtenAt");
    }

    @Test
    void theLastWordsAreAReplyAndNothingButAnAppealHasAnOutcome() {
        as("agent").post("feedback/" + id + "/assignment");

        var refused = as("agent").body(Map.of("outcome", "granted")).post("feedback/" + id + "/resolution");
        assertThat(problem(refused)).isEqualTo("400 urn:problem:invalid");
        assertThat(refused.jsonPath().getList("errors.field")).containsExactly("outcome");

        var resolved = as("agent").body(Map.of("text", "It has arrived")).post("feedback/" + id + "/resolution");
        assertThat(resolved.statusCode()).isEqualTo(200);
        assertThat(resolved.jsonPath().getList("replies.text")).containsExactly("It has arrived");
        assertThat(resolved.jsonPath().getMap("")).doesNotContainKey("outcome");
    }

    @Test
    void whatIsMineAndWhatIsNobodysIsFound() {
        var mine = complaintOf(member.externalId(), "mine");
        as("agent").post("feedback/" + mine + "/assignment");

        assertThat(allIds("feedback?kind=complaint&assignee=me")).contains(mine).doesNotContain(id);
        assertThat(allIds("feedback?kind=complaint&assignee=none")).contains(id).doesNotContain(mine);
        assertThat(allIds("feedback?kind=complaint")).containsSubsequence(id, mine);
    }

    @Test
    void theDeskIsToldHowMuchThereIsToDo() {
        var before = counts("");
        var reviews = counts("?kind=review");
        var mine = complaintOf(member.externalId(), "mine");
        as("agent").post("feedback/" + mine + "/assignment");
        as("agent").body(Map.of("assignee", "wang")).post("feedback/" + id + "/assignment");

        var after = counts("");
        assertThat(after.getLong("open")).isEqualTo(before.getLong("open") - 1);
        assertThat(after.getLong("assigned")).isEqualTo(before.getLong("assigned") + 2);
        assertThat(after.getLong("mine")).isEqualTo(before.getLong("mine") + 1);
        assertThat(after.getString("oldestUnresolvedAt")).isEqualTo(before.getString("oldestUnresolvedAt"));
        assertThat(counts("?kind=review").getMap("")).isEqualTo(reviews.getMap(""));

        as("agent").post("feedback/" + mine + "/resolution");

        assertThat(counts("").getLong("mine")).isEqualTo(before.getLong("mine"));
        assertThat(counts("").getLong("resolved")).isEqualTo(before.getLong("resolved") + 1);
        as("analyst").get("feedback/counts").then().statusCode(403);
        assertThat(problem(as("agent").get("feedback/counts?kind=x"))).isEqualTo("400 urn:problem:invalid");
    }

    private static JsonPath counts(String asked) {
        return as("agent")
                .get("feedback/counts" + asked)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> allIds(String queue) {
        var ids = new ArrayList<String>();
        var after = "0";
        while (after != null) {
            var page = as("agent").get(queue + "&limit=100&after=" + after).jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            after = page.getString("next");
        }
        return ids;
    }

    @Test
    void everyActIsInTheAuditAndNoText() throws Exception {
        as("agent").body(Map.of("assignee", "wang")).post("feedback/" + id + "/assignment");
        as("agent").body(Map.of("text", "We are sorry")).post("feedback/" + id + "/replies");
        as("agent").post("feedback/" + id + "/resolution");

        var acts = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "feedback", "feedback");
                var query = connection.prepareStatement(
                        "select actor, action, entry from audit where subject = ? order by position")) {
            query.setString(1, id);
            var rows = query.executeQuery();
            while (rows.next()) {
                acts.add(rows.getString(1) + " " + rows.getString(2));
                assertThat(rows.getString(3)).doesNotContain("sorry");
            }
        }
        assertThat(acts)
                .containsExactly("agent feedback.assigned", "agent feedback.replied", "agent feedback.resolved");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        var nowhere = "feedback/" + UUID.randomUUID();

        assertThat(problem(as("agent").get(nowhere))).isEqualTo("404 urn:problem:feedback-unknown");
        assertThat(problem(as("agent").post(nowhere + "/assignment"))).isEqualTo("404 urn:problem:feedback-unknown");
    }

    private List<FeedbackEvent> told() {
        return Events.read(Topic.FEEDBACK_EVENTS, member.id().toString(), FeedbackEvent.class);
    }
}
