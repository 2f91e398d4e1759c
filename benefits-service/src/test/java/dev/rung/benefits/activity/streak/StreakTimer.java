package dev.rung.benefits.activity.streak;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;

/// The timer, when a test tells it to run.
@ApplicationScoped
public class StreakTimer {

    private final EveryFewSecondsCountStreaks timer;

    StreakTimer(EveryFewSecondsCountStreaks timer) {
        this.timer = timer;
    }

    public void run() {
        try {
            VertxContextSupport.subscribeAndAwait(timer::count);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
