package dev.rung.benefits.turn;

import static dev.rung.benefits.reward.RewardShop.mug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Database;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.redemption.Member;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Somebody has the locks of as many accounts as there are connections, and keeps them.
@QuarkusTest
@TestProfile(LockedAccountTest.FewConnections.class)
@WithTestResource(Servers.class)
class LockedAccountTest {

    private static final int CONNECTIONS = 3;

    @Inject
    Ledger ledger;

    public static final class FewConnections implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "rung.database-pool.reactive",
                    Integer.toString(CONNECTIONS),
                    "rung.database-pool.lock-wait",
                    "10s");
        }
    }

    @Test
    void whoWaitsForALockIsSentAwayAndOthersHaveTheConnection() throws SQLException {
        var mug = mug(1, 100L, Map.of());
        var locked = List.of(member(), member(), member());
        var bob = member();
        try (var clients = Executors.newFixedThreadPool(CONNECTIONS + 1);
                var operator = Database.connect()) {
            operator.setAutoCommit(false);
            for (var one : locked) {
                operator.createStatement()
                        .execute("select from balances where customer_id = '%s' for update".formatted(one.shopper.id));
            }
            var answers = locked.stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> reserve(one, mug), clients))
                    .toList();
            await().atMost(Duration.ofSeconds(30)).until(() -> Database.waitingForALock() == CONNECTIONS);

            var his = CompletableFuture.supplyAsync(() -> reserve(bob, mug), clients);

            his.orTimeout(30, TimeUnit.SECONDS).join().statusCode(201);
            for (var answer : answers) {
                answer.orTimeout(30, TimeUnit.SECONDS).join().statusCode(503).header("Retry-After", equalTo("2"));
            }
            operator.rollback();
        }
        for (var one : locked) {
            reserve(one, mug).statusCode(201);
        }
        assertThat(Database.waitingForALock()).isZero();
        Member.theBooksHold();
    }

    private Member member() {
        return new Member(ledger).withPoints(10);
    }

    private static ValidatableResponse reserve(Member member, String reward) {
        return member.me()
                .header("Idempotency-Key", "k-" + UUID.randomUUID())
                .body(Map.of("reward", reward))
                .post("/api/v1/me/redemptions")
                .then();
    }
}
