package dev.rung.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StepsTest {

    private final ConcurrentLinkedQueue<String> taken = new ConcurrentLinkedQueue<>();

    @Test
    void aStepWaitsForThoseItNeeds() throws Exception {
        var gate = new CountDownLatch(1);
        try (var steps = new Steps()) {
            var server = steps.begin(() -> {
                gate.await();
                taken.add("server");
            });
            steps.after(List.of(server), () -> taken.add("service"));
            steps.begin(gate::countDown);
            steps.awaitAll();
        }
        assertThat(taken).containsExactly("server", "service");
    }

    @Test
    void theFirstFailureEndsTheWaitingAndWhatDependsOnItNeverBegins() {
        var interrupted = new CountDownLatch(1);
        assertThatThrownBy(() -> {
                    try (var steps = new Steps()) {
                        steps.begin(() -> waitForEver(interrupted));
                        var failing = steps.begin(() -> {
                            throw new IOException("no room");
                        });
                        steps.after(List.of(failing), () -> taken.add("after"));
                        steps.awaitAll();
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("no room");
        assertThat(taken).isEmpty();
        assertThat(interrupted)
                .satisfies(latch -> assertThat(latch.await(10, java.util.concurrent.TimeUnit.SECONDS))
                        .isTrue());
    }

    private static void waitForEver(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException expected) {
            interrupted.countDown();
        }
    }
}
