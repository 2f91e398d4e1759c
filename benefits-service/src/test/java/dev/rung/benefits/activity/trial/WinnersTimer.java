package dev.rung.benefits.activity.trial;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;

/// The timer, when a test tells it to run.
@ApplicationScoped
public class WinnersTimer {

    private final EveryMinuteDrawWinners timer;

    WinnersTimer(EveryMinuteDrawWinners timer) {
        this.timer = timer;
    }

    public void run() {
        try {
            VertxContextSupport.subscribeAndAwait(timer::draw);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
