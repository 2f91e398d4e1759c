package dev.rung.feedback.ticket;

import static dev.rung.feedback.Api.as;
import static dev.rung.feedback.Api.asCustomer;
import static dev.rung.feedback.Api.complaintOf;
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
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// These happen once, however many try at the same time.
@QuarkusTest
@WithTestResource(Servers.class)
class RaceTest {

    private Member member;

    @BeforeEach
    void aMember() {
        member = registered();
    }

    /// The guard is the primary key of `idempotency_keys`.
    @Test
    void theSameRequestWithTheSameKeyIsTakenOnceHoweverOftenItIsSent() {
        var answers = ParallelRequests.post(
                "feedback",
                Tokens.customer(member.externalId()),
                "{\"kind\":\"complaint\",\"text\":\"late\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());

        assertThat(answers.stream().map(HttpResponse::statusCode))
                .containsOnly(201, 200)
                .containsOnlyOnce(201);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(asCustomer(member.externalId()).get("me/feedback").jsonPath().getList("items"))
                .hasSize(1);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told()).hasSize(1));
    }

    /// The guard is the lock on the ticket's row.
    @Test
    void aTicketIsResolvedOnce() {
        var id = complaintOf(member.externalId(), "late");
        as("agent").post("feedback/" + id + "/assignment").then().statusCode(200);

        var answers = ParallelRequests.post("feedback/" + id + "/resolution", Tokens.of("agent"), "");

        assertThat(answers.stream().map(HttpResponse::statusCode))
                .containsOnly(200, 409)
                .containsOnlyOnce(200);
        var fence = complaintOf(member.externalId(), "fence");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(told())
                        .last()
                        .isInstanceOfSatisfying(
                                FeedbackEvent.Received.class,
                                received -> assertThat(received.feedbackId()).hasToString(fence)));
        assertThat(told())
                .filteredOn(event -> event instanceof FeedbackEvent.Resolved)
                .hasSize(1);
    }

    private List<FeedbackEvent> told() {
        return Events.read(Topic.FEEDBACK_EVENTS, member.id().toString(), FeedbackEvent.class);
    }
}
