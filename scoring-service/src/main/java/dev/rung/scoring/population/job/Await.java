package dev.rung.scoring.population.job;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Work on the whole population blocks; what it asks for on the way does not.
public final class Await {

    private Await() {}

    /// Waits for the result. Must be called on a worker thread.
    public static <T extends @Nullable Object> T on(Supplier<Uni<T>> asked) {
        try {
            return VertxContextSupport.subscribeAndAwait(asked);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
