package dev.rung.benefits.redemption.booking;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;

/// The timer, when a test tells it to run.
@ApplicationScoped
public class OverdueTimer {

    private final EveryFewSecondsTimeOutReservations timer;

    OverdueTimer(EveryFewSecondsTimeOutReservations timer) {
        this.timer = timer;
    }

    public void run() {
        try {
            VertxContextSupport.subscribeAndAwait(timer::timeOut);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
