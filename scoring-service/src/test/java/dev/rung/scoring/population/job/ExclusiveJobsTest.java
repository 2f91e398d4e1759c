package dev.rung.scoring.population.job;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class ExclusiveJobsTest {

    private static final String WHAT = "test of turns";

    @Inject
    ExclusiveJobs turns;

    @Test
    void thereIsOneTurnAtATimeOfEachKind() throws SQLException {
        try (var _ = turns.take(WHAT).orElseThrow();
                var other = turns.take("another " + WHAT).orElseThrow()) {
            assertThat(turns.take(WHAT)).isEmpty();
            assertThat(other.what()).isEqualTo("another " + WHAT);
        }
        turns.take(WHAT).orElseThrow().close();
    }

    @Test
    void aTurnThatIsHandedOverIsGivenBackAfterTheRest() throws Exception {
        var mayEnd = new CountDownLatch(1);
        var goneOnWith = new CompletableFuture<String>();

        var begun = turns.take(WHAT).orElseThrow().handOver(() -> "begun", it -> {
            goneOnWith.complete(it);
            awaitUnchecked(mayEnd);
        });

        assertThat(begun).isEqualTo("begun");
        assertThat(goneOnWith.get()).isEqualTo("begun");
        assertThat(turns.take(WHAT)).isEmpty();
        mayEnd.countDown();
        awaitItIsFree();
    }

    @Test
    void soIsOneWhoseRestFails() throws SQLException {
        turns.take(WHAT).orElseThrow().handOver(() -> "begun", _ -> {
            throw new SQLException("as in a test");
        });

        awaitItIsFree();
    }

    @Test
    void soIsOneThatNeverBegan() throws SQLException {
        var turn = turns.take(WHAT).orElseThrow();

        assertThatThrownBy(() -> turn.handOver(
                        () -> {
                            throw new IllegalStateException("as in a test");
                        },
                        _ -> {}))
                .hasMessage("as in a test");

        turns.take(WHAT).orElseThrow().close();
    }

    private void awaitItIsFree() {
        await().atMost(ofSeconds(30)).until(() -> {
            var turn = turns.take(WHAT);
            if (turn.isPresent()) {
                turn.get().close();
            }
            return turn.isPresent();
        });
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
