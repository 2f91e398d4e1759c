package dev.rung.scoring.policy;

import static dev.rung.scoring.policy.PolicyDocuments.gold;
import static dev.rung.scoring.policy.PolicyDraftClient.approved;
import static dev.rung.scoring.policy.PolicyDraftClient.approving;
import static dev.rung.scoring.policy.PolicyDraftClient.drafted;
import static dev.rung.scoring.policy.PolicyDraftClient.li;
import static dev.rung.scoring.policy.PolicyDraftClient.zhou;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.PolicyEvent;
import dev.rung.platform.position.RemembersTold;
import dev.rung.scoring.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The database is restored from a backup of the moment before a policy was published.
@QuarkusTest
@WithTestResource(Servers.class)
class RestoredCatalogTest {

    @Inject
    @All
    List<RemembersTold<?>> memories;

    @Test
    void aVersionThatWasPublishedSinceIsKnownAgainAndItsNumberIsNotGivenTwice() throws Throwable {
        int version = published();
        var text = document(version);
        Tables.execute("delete from policies where version = " + version);
        Tables.execute("alter sequence policies_version_seq restart with " + version);

        remember(version);
        remember(version);

        li().get("policies/{v}", version).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        assertThat(document(version)).isEqualTo(text);
        assertThat(drafted(gold(9100))).isGreaterThan(version);
    }

    @Test
    void aDraftThatWasApprovedAndPublishedSinceIsPublished() throws Throwable {
        int version = published();
        Tables.execute("update policies set state = 'DRAFT', approver = null, approved_at = null, approved_hash = null,"
                + " effective_at = null, published_at = null, publisher = null where version = " + version);

        remember(version);

        li().get("policies/{v}", version)
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("author", equalTo("li"));
        approving(zhou(), version).then().statusCode(409);
    }

    private static int published() {
        int version = approved(gold(8900));
        li().body(Map.of("effectiveAt", Instant.now().plus(Duration.ofDays(341)).toString()))
                .post("policies/{v}/publication", version)
                .then()
                .statusCode(200);
        await().atMost(ofSeconds(30)).until(() -> !told(version).isEmpty());
        return version;
    }

    private static List<PolicyEvent> told(int version) {
        return Events.read(Topic.POLICIES, "v" + version, PolicyEvent.class);
    }

    private static Map<String, Object> document(int version) {
        return li().get("policies/{v}", version).jsonPath().getMap("policy");
    }

    @SuppressWarnings("unchecked") // it says which events it takes
    private void remember(int version) throws Throwable {
        var memory = (RemembersTold<PolicyEvent>) memories.stream()
                .filter(one -> one.topic() == Topic.POLICIES)
                .findFirst()
                .orElseThrow();
        VertxContextSupport.subscribeAndAwait(() -> memory.remember(told(version)));
    }
}
