package dev.rung.customer.group;

import dev.rung.customer.group.input.CustomersInputs;
import dev.rung.customer.group.input.CustomersInputs.WantedInputs;
import dev.rung.customer.group.rule.GroupRule;
import dev.rung.customer.group.rule.GroupRulePolicy;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// Counts whom a rule would take in, by looking at everybody: one rule at a time, on a thread of its own.
@ApplicationScoped
class Previewing {

    private static final int SAMPLE = 20;

    /// Whoever comes later is asked to try again.
    private static final int WAITING = 4;

    private final CustomersInputs inputs;
    private final GroupRulePolicy policy;
    private final Store store;
    private final Clock clock;
    private final ThreadPoolExecutor one = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofVirtual().name("group-preview").factory());

    Previewing(CustomersInputs inputs, Store store, Clock clock) {
        this.inputs = inputs;
        this.policy = new GroupRulePolicy(store.zone());
        this.store = store;
        this.clock = clock;
    }

    @PreDestroy
    void close() {
        one.shutdownNow();
    }

    /// @param sample the storefront's ids of some of them
    record SizeAndSample(long count, long customers, List<String> sample) {}

    Uni<SizeAndSample> count(GroupRule rule) {
        var caller = Objects.requireNonNull(Vertx.currentContext(), "asked outside of a request");
        return Uni.createFrom()
                .<SizeAndSample>emitter(answer -> start(rule, answer))
                .emitOn(work -> caller.runOnContext(_ -> work.run()));
    }

    private void start(GroupRule rule, UniEmitter<? super SizeAndSample> answer) {
        var isOver = new AtomicBoolean();
        answer.onTermination(() -> isOver.set(true));
        try {
            one.execute(() -> answer(rule, answer, isOver::get));
        } catch (RejectedExecutionException _) {
            answer.fail(Problem.of(503, "previews-busy").asException());
        }
    }

    private void answer(GroupRule rule, UniEmitter<? super SizeAndSample> answer, BooleanSupplier isOver) {
        try {
            answer.complete(scan(rule, isOver));
        } catch (RuntimeException failure) {
            answer.fail(failure);
        }
    }

    /// @param isOver whether nobody waits for it any more
    private SizeAndSample scan(GroupRule rule, BooleanSupplier isOver) {
        var now = clock.instant();
        var sample = new ArrayList<String>();
        var counts = new long[2];
        try {
            inputs.all(
                    new WantedInputs(
                            LocalDate.ofInstant(now, store.zone()),
                            rule.window(),
                            rule.groups().findAny().isPresent()),
                    isOver,
                    known -> {
                        if (known.isPart()) {
                            return;
                        }
                        counts[1]++;
                        if (policy.judge(rule, known.inputs(), now).holds()) {
                            counts[0]++;
                            if (sample.size() < SAMPLE) {
                                sample.add(known.externalId());
                            }
                        }
                    });
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new SizeAndSample(counts[0], counts[1], List.copyOf(sample));
    }
}
