package dev.rung.platform.database;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Long work blocks; what it asks the database for on the way does not.
public final class Await {

    private Await() {}

    /// Waits for the result, on a context that is made for it, as a session wants one. Must not be called on an
    /// event loop.
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
