package dev.rung.benefits.turn;

import dev.rung.platform.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lets work on one account take turns in this instance. It would wait for the lock on the account's balance
/// anyway, but there each that waits has one of the few connections, and one member who asks often enough at
/// once would have all of them.
///
/// The lock in the database stays the guard of points and limits; this one is only of connections.
@ApplicationScoped
public class AccountTurns {

    /// At about 200 turns a second nobody waits much longer than a second.
    private static final int MOST_WAITING = 250;

    /// A connection that vanished without a word never answers: whoever waits behind it goes on without it. One that
    /// waits for a lock is free again before that (`rung.database-pool.lock-wait`).
    private static final Duration LONGEST_TURN = Duration.ofMinutes(1);

    private final MeterRegistry metrics;
    private final int mostWaiting;
    private final Duration longestTurn;

    /// An account has a queue as long as somebody has the turn.
    private final ConcurrentMap<String, Deque<WaitingTurn>> queues = new ConcurrentHashMap<>();

    @Inject
    protected AccountTurns(MeterRegistry metrics) {
        this(metrics, MOST_WAITING, LONGEST_TURN);
    }

    AccountTurns(MeterRegistry metrics, int mostWaiting, Duration longestTurn) {
        this.metrics = metrics;
        this.mostWaiting = mostWaiting;
        this.longestTurn = longestTurn;
    }

    private enum Entrance {
        AT_ONCE,
        LATER,
        NEVER
    }

    /// @param work that ends with its turn
    /// @param context of whoever waits: a session and a transaction are kept there, so work runs on no other
    private record WaitingTurn(Runnable work, @Nullable Context context) {

        void begin() {
            if (context == null) {
                work.run();
            } else {
                context.runOnContext(_ -> work.run());
            }
        }
    }

    /// Does the work when it is its turn, also for whoever has gone meanwhile: so every turn ends. Fails with
    /// 503 `account-busy` where too much waits already.
    ///
    /// @param account the external id, or what else nobody but the account's own work is called by
    /// @param work with transactions of its own, all of which end before it does. Given up after a minute, with
    ///     503 too: by then its connection says nothing any more, and the lock in the database decides
    public <T> Uni<T> take(String account, Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(result -> {
            Runnable turn = () -> Uni.createFrom()
                    .deferred(work::get)
                    .ifNoItem()
                    .after(longestTurn)
                    .failWith(() -> Problem.of(503, "account-busy").asException())
                    .onTermination()
                    .invoke(() -> leave(account))
                    .subscribe()
                    .with(result::complete, result::fail);
            switch (entrance(account, new WaitingTurn(turn, Vertx.currentContext()))) {
                case AT_ONCE -> turn.run();
                case LATER -> {}
                case NEVER -> {
                    metrics.counter("rung.accounts.busy").increment();
                    result.fail(Problem.of(503, "account-busy").asException());
                }
            }
        });
    }

    private Entrance entrance(String account, WaitingTurn waiting) {
        var entrance = new AtomicReference<>(Entrance.NEVER);
        queues.compute(account, (_, queue) -> {
            if (queue == null) {
                entrance.set(Entrance.AT_ONCE);
                return new ArrayDeque<>();
            }
            if (queue.size() < mostWaiting) {
                entrance.set(Entrance.LATER);
                queue.add(waiting);
            }
            return queue;
        });
        return entrance.get();
    }

    private void leave(String account) {
        var next = new AtomicReference<@Nullable WaitingTurn>();
        queues.computeIfPresent(account, (_, queue) -> {
            next.set(queue.poll());
            return next.get() == null ? null : queue;
        });
        var waiting = next.get();
        if (waiting != null) {
            waiting.begin();
        }
    }

    int accounts() {
        return queues.size();
    }
}
