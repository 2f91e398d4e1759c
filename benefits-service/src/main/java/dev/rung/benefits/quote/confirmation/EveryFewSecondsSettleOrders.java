package dev.rung.benefits.quote.confirmation;

import dev.rung.benefits.due.DueWork;
import dev.rung.benefits.quote.asking.QuoteSettings;
import dev.rung.platform.deadletter.DeadLetterReason;
import dev.rung.platform.freshness.Freshness;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// Settles orders that behaviour told of, and those whose time is over. Several instances may run it at once.
@ApplicationScoped
class EveryFewSecondsSettleOrders {

    private static final Logger LOG = Logger.getLogger(EveryFewSecondsSettleOrders.class);

    private static final int PAGE = 200;

    private final QuotedOrders orders;
    private final QuoteSettings settings;
    private final Freshness freshness;
    private final OrderLifePolicy policy;
    private final Clock clock;
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger unsettled;
    private final DueWork<UUID> work;

    EveryFewSecondsSettleOrders(
            QuotedOrders orders,
            AdvancingOrders advancing,
            QuoteSettings settings,
            Freshness freshness,
            MeterRegistry metrics,
            Clock clock) {
        this.orders = orders;
        this.settings = settings;
        this.freshness = freshness;
        this.policy = new OrderLifePolicy(settings.grace());
        this.clock = clock;
        this.work = DueWork.ofEach(
                new UUID(0, 0), this::due, quote -> advancing.settle(quote, heard()), (quote, failure) -> {
                    failed.incrementAndGet();
                    LOG.errorf(
                            "An order cannot be settled quote=%s failure=%s",
                            quote, DeadLetterReason.refused(failure).detail());
                    return Uni.createFrom().voidItem();
                });
        this.unsettled = metrics.gauge("rung.quoted.orders.unsettled", new AtomicInteger());
    }

    @Scheduled(every = "${rung.benefits.quotes.due-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> settle() {
        failed.set(0);
        return work.run().invoke(() -> unsettled.set(failed.get()));
    }

    private Uni<List<UUID>> due(UUID after) {
        return Panache.withSession(() -> orders.due(after, heard().minus(settings.grace()), PAGE));
    }

    private Instant heard() {
        return policy.heard(freshness.asOf(), freshness.answeredSince(), clock.instant());
    }
}
