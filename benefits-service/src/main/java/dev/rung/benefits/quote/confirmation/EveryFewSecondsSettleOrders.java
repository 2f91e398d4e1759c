package dev.rung.benefits.quote.confirmation;

import dev.rung.benefits.due.DueWork;
import dev.rung.benefits.quote.asking.QuoteSettings;
import dev.rung.platform.deadletter.DeadLetterReason;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Settles orders that behaviour told of, and those whose time is over. Several instances may run it at once.
@ApplicationScoped
class EveryFewSecondsSettleOrders {

    private static final Logger LOG = Logger.getLogger(EveryFewSecondsSettleOrders.class);

    private static final int PAGE = 200;

    private final QuotedOrders orders;
    private final QuoteSettings settings;
    private final Clock clock;
    private final DueWork<UUID> work;

    EveryFewSecondsSettleOrders(QuotedOrders orders, AdvancingOrders advancing, QuoteSettings settings, Clock clock) {
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
        this.work = new DueWork<>(
                new UUID(0, 0),
                this::due,
                advancing::settle,
                (quote, failure) -> LOG.errorf(
                        "An order cannot be settled quote=%s failure=%s",
                        quote, DeadLetterReason.refused(failure).detail()));
    }

    @Scheduled(every = "${rung.benefits.quotes.due-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> settle() {
        return work.run();
    }

    private Uni<List<UUID>> due(UUID after) {
        return Panache.withSession(() -> orders.due(after, clock.instant().minus(settings.grace()), PAGE));
    }
}
