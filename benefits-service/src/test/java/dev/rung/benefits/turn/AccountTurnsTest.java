package dev.rung.benefits.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountTurnsTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AccountTurns turns = new AccountTurns(metrics, 2, Duration.ofSeconds(30));

    private final List<String> begun = new ArrayList<>();
    private final List<UniEmitter<? super String>> running = new ArrayList<>();

    @Test
    void workOnOneAccountIsDoneOneAfterTheOther() {
        var first = ask("alice", "first");
        var second = ask("alice", "second");

        assertThat(begun).containsExactly("first");
        running.getFirst().complete("done");
        assertThat(begun).containsExactly("first", "second");
        running.getLast().complete("done too");

        assertThat(first).isCompletedWithValue("done");
        assertThat(second).isCompletedWithValue("done too");
        assertThat(turns.accounts()).isZero();
    }

    @Test
    void othersDoNotWait() {
        ask("alice", "hers");
        ask("bob", "his");

        assertThat(begun).containsExactly("hers", "his");
    }

    @Test
    void workThatFailsOrNobodyWaitsForAnyMoreLetsTheNextBegin() {
        var failing = ask("alice", "failing");
        ask("alice", "given up").cancel(true);
        ask("alice", "third");

        running.getFirst().fail(new IllegalStateException("lost"));
        running.getLast().complete("for nobody");

        assertThat(failing).isCompletedExceptionally();
        assertThat(begun).containsExactly("failing", "given up", "third");
        running.getLast().complete("done");
        assertThat(turns.accounts()).isZero();
    }

    /// As behind a connection that vanished without a word.
    @Test
    void workThatNeverEndsLetsTheNextBeginAfterAWhile() {
        var hasty = new AccountTurns(metrics, 2, Duration.ofMillis(50));
        var silent =
                hasty.take("alice", () -> Uni.createFrom().<String>nothing()).subscribeAsCompletionStage();
        var next = hasty.take("alice", () -> Uni.createFrom().item("done")).subscribeAsCompletionStage();

        assertThatThrownBy(() -> silent.orTimeout(30, TimeUnit.SECONDS).join())
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("account-busy");
        assertThat(next.orTimeout(30, TimeUnit.SECONDS).join()).isEqualTo("done");
        assertThat(hasty.accounts()).isZero();
    }

    @Test
    void workThatCannotEvenBeginLetsTheNextBegin() {
        assertThatThrownBy(() ->
                        turns.take("alice", AccountTurnsTest::broken).await().atMost(Duration.ofSeconds(30)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(turns.accounts()).isZero();
    }

    @Test
    void whoComesWhereTooManyWaitIsSentAway() {
        ask("alice", "first");
        ask("alice", "second");
        ask("alice", "third");

        var fourth = ask("alice", "fourth");

        assertThatThrownBy(() -> fourth.orTimeout(30, TimeUnit.SECONDS).join())
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("account-busy");
        assertThat(metrics.counter("rung.accounts.busy").count()).isEqualTo(1);
        assertThat(begun).containsExactly("first");
        running.getFirst().complete("done");
        ask("alice", "fifth");
        assertThat(begun).containsExactly("first", "second");
    }

    /// The guard is that the queue is changed by one at a time: without it two are there at once.
    @Test
    void ofManyThreadsOnlyOneIsEverThere() {
        var crowded = new AccountTurns(metrics, 1_000, Duration.ofSeconds(30));
        var there = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 40)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(
                                    () -> crowded.take("alice", () -> visit(there, most)), threads)
                            .thenCompose(Uni::subscribeAsCompletionStage))
                    .toList();
            all.forEach(one -> one.orTimeout(30, TimeUnit.SECONDS).join());
        }
        assertThat(most).hasValue(1);
        assertThat(crowded.accounts()).isZero();
    }

    private static Uni<Integer> visit(AtomicInteger there, AtomicInteger most) {
        return Uni.createFrom()
                .item(there::incrementAndGet)
                .invoke(now -> most.accumulateAndGet(now, Math::max))
                .invoke(Thread::yield)
                .invoke(there::decrementAndGet);
    }

    private static Uni<String> broken() {
        throw new IllegalStateException("broken");
    }

    private CompletableFuture<String> ask(String account, String name) {
        return turns.take(
                        account,
                        () -> Uni.createFrom().<String>emitter(work -> {
                            begun.add(name);
                            running.add(work);
                        }))
                .subscribeAsCompletionStage();
    }
}
