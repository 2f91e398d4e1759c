package dev.rung.benefits.quote.confirmation;

import static org.awaitility.Awaitility.await;

import dev.rung.platform.freshness.Freshness;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/// The timer of orders, when a test tells it to run.
@ApplicationScoped
public class SettlementTimer {

    private final EveryFewSecondsSettleOrders timer;
    private final Freshness freshness;
    private final Clock clock;

    SettlementTimer(EveryFewSecondsSettleOrders timer, Freshness freshness, Clock clock) {
        this.timer = timer;
        this.freshness = freshness;
        this.clock = clock;
    }

    /// Once everything that was sent has taken effect.
    public void run() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var asOf = freshness.asOf();
            return asOf != null && asOf.isAfter(clock.instant().minusSeconds(60));
        });
        runAtOnce();
    }

    public void runAtOnce() {
        try {
            VertxContextSupport.subscribeAndAwait(timer::settle);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
