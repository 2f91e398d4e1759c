package dev.rung.system;

import static dev.rung.system.Storefront.newId;
import static dev.rung.system.Storefront.paid;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Bob's first order is told after his second: every service says when he reached his tier by what is known now.
@ExtendWith(Suite.Extension.class)
class LateEventTest {

    private static final Instant SECOND = Instant.now().truncatedTo(SECONDS).minusSeconds(600);
    private static final Instant FIRST = SECOND.minus(Duration.ofHours(5));

    private final Storefront shop;

    LateEventTest(Suite suite) {
        this.shop = new Storefront(suite);
    }

    @Test
    void whatIsToldLateDatesTheDecisionAlikeInHistoryAndInHisOwnList() {
        shop.send(paid(newId("order"), "C-BOB", SECOND, "1200.00")).statusCode(202);
        awaitOne("/me/decisions", "bob", SECOND);
        awaitOne("/customers/C-BOB/standing/history", "bob", SECOND);
        var told = read("/me/decisions", "bob").getString("items[0].decisionId");
        await().atMost(Duration.ofSeconds(90)).untilAsserted(this::heIsToldOnce);

        shop.send(paid(newId("order"), "C-BOB", FIRST, "1200.00")).statusCode(202);

        awaitOne("/customers/C-BOB/standing/history", "bob", FIRST);
        awaitOne("/me/decisions", "bob", FIRST);
        assertThat(read("/me/decisions", "bob").getList("items"))
                .isEqualTo(read("/customers/C-BOB/standing/history", "bob").getList("items"));
        assertThat(read("/me/decisions", "bob").getString("items[0].decisionId"))
                .isEqualTo(told);
        heIsToldOnce();
    }

    private void heIsToldOnce() {
        assertThat(read("/me/inbox", "bob").getList("items.findAll { it.occasion == 'tier-reached' }"))
                .hasSize(1);
    }

    private void awaitOne(String path, String user, Instant occurredAt) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(read(path, user).getList("items.occurredAt"))
                        .containsExactly(occurredAt.toString()));
    }

    private JsonPath read(String path, String user) {
        return shop.as(user).get(path).then().extract().jsonPath();
    }
}
