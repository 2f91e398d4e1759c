package dev.rung.customer.group;

import dev.rung.customer.group.input.CustomersInputs;
import dev.rung.customer.group.input.CustomersInputs.WantedInputs;
import dev.rung.customer.group.rule.GroupRule;
import dev.rung.customer.group.rule.GroupRulePolicy;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Counts whom a rule would take in, by looking at everybody: one rule at a time, on a thread of its own.
@ApplicationScoped
class Previewing {

    private static final int SAMPLE = 20;

    private final CustomersInputs inputs;
    private final GroupRulePolicy policy;
    private final Store store;
    private final Clock clock;
    private final ExecutorService one = Executors.newSingleThreadExecutor(
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
    record Counted(long count, long customers, List<String> sample) {}

    Uni<Counted> count(GroupRule rule) {
        var caller = Objects.requireNonNull(Vertx.currentContext(), "asked outside of a request");
        return Uni.createFrom()
                .item(() -> scan(rule))
                .runSubscriptionOn(one)
                .emitOn(work -> caller.runOnContext(_ -> work.run()));
    }

    private Counted scan(GroupRule rule) {
        var now = clock.instant();
        var sample = new ArrayList<String>();
        var counts = new long[2];
        try {
            inputs.all(
                    new WantedInputs(
                            LocalDate.ofInstant(now, store.zone()),
                            rule.window(),
                            rule.groups().findAny().isPresent()),
                    known -> {
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
        return new Counted(counts[0], counts[1], List.copyOf(sample));
    }
}
