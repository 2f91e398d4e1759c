package dev.rung.benefits.quote.confirmation;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;

/// The timer of orders, when a test tells it to run.
@ApplicationScoped
public class SettlementTimer {

    private final EveryFewSecondsSettleOrders timer;

    SettlementTimer(EveryFewSecondsSettleOrders timer) {
        this.timer = timer;
    }

    public void run() {
        try {
            VertxContextSupport.subscribeAndAwait(timer::settle);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
