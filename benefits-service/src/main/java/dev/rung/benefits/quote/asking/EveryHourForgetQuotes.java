package dev.rung.benefits.quote.asking;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// Deletes quotes whose validity has been over for as long as they are kept, some at a time. Several instances
/// may run it at once.
@ApplicationScoped
class EveryHourForgetQuotes {

    private static final int PAGE = 1000;

    private final Quotes quotes;
    private final QuoteSettings settings;
    private final Clock clock;

    EveryHourForgetQuotes(Quotes quotes, QuoteSettings settings, Clock clock) {
        this.quotes = quotes;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "PT1H", delayed = "PT1M", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return Multi.createBy()
                .repeating()
                .uni(() -> Panache.withTransaction(
                        () -> quotes.forget(clock.instant().minus(settings.keep()), PAGE)))
                .whilst(found -> found == PAGE)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
