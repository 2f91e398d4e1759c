package dev.rung.feedback.ticket;

import static dev.rung.feedback.Api.as;
import static dev.rung.feedback.Api.asCustomer;
import static dev.rung.feedback.OtherServices.decisionAbout;
import static dev.rung.feedback.OtherServices.merged;
import static dev.rung.feedback.OtherServices.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.feedback.OtherServices.Member;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two customers turn out to be one person, and to be two after all.
@QuarkusTest
@WithTestResource(Servers.class)
class MergedFeedbackTest {

    private Member part;
    private Member kept;

    @BeforeEach
    void twoCustomers() {
        part = registered();
        kept = registered();
    }

    @Test
    void whatEitherSaidIsTheKeptOnesAndEachOnesOwnAfterwards() {
        complain(part, "said by the part");
        complain(kept, "said by the kept one");

        merged(part, kept, 2);
        for (var either : List.of(part, kept)) {
            assertThat(mine(either)).containsExactly("said by the kept one", "said by the part");
            assertThat(queue(either)).containsExactly("said by the part", "said by the kept one");
        }

        merged(part, null, 3);
        assertThat(mine(part)).containsExactly("said by the part");
        assertThat(mine(kept)).containsExactly("said by the kept one");
        assertThat(queue(kept)).containsExactly("said by the kept one");
    }

    @Test
    void aDecisionAboutThePartCanBeAppealedAgainst() {
        var decision = decisionAbout(part).decision().eventId();
        merged(part, kept, 2);

        asCustomer(kept.externalId())
                .body(Map.of("decisionId", decision.toString(), "text", "why"))
                .post("appeals")
                .then()
                .statusCode(201);
        assertThat(mine(part)).containsExactly("why");
    }

    @Test
    void whatAPartSaysMeanwhileIsTheirsAfterwards() {
        merged(part, kept, 2);
        complain(part, "said while one");
        assertThat(mine(kept)).containsExactly("said while one");

        merged(part, null, 3);
        assertThat(mine(part)).containsExactly("said while one");
        assertThat(mine(kept)).isEmpty();
    }

    @Test
    void aRetryAcrossAMergeIsTheSameRequest() {
        assertThat(complainWithKey("k1")).isEqualTo(201);
        merged(part, kept, 2);
        assertThat(complainWithKey("k1")).isEqualTo(200);
    }

    @Test
    void anAppealIsThatOnesWhomTheDecisionIsAbout() {
        var about = decisionAbout(part).decision().eventId();
        merged(part, kept, 2);
        for (var either : List.of(part, kept)) {
            assertThat(asCustomer(either.externalId()).get("me/decisions").<List<String>>path("items.id"))
                    .containsExactly(about.toString());
        }
        asCustomer(kept.externalId())
                .body(Map.of("decisionId", about.toString(), "text", "why"))
                .post("appeals")
                .then()
                .statusCode(201);

        merged(part, null, 3);
        assertThat(mine(part)).containsExactly("why");
        assertThat(mine(kept)).isEmpty();
    }

    private int complainWithKey(String key) {
        return asCustomer(part.externalId())
                .header("Idempotency-Key", key + part.id())
                .body(Map.of("kind", "complaint", "text", "once"))
                .post("feedback")
                .statusCode();
    }

    private static void complain(Member member, String text) {
        asCustomer(member.externalId())
                .body(Map.of("kind", "complaint", "text", text))
                .post("feedback")
                .then()
                .statusCode(201);
    }

    private static List<String> mine(Member member) {
        return asCustomer(member.externalId()).get("me/feedback").path("items.text");
    }

    private static List<String> queue(Member member) {
        return as("agent")
                .queryParam("customer", member.externalId())
                .get("feedback")
                .path("items.text");
    }
}
