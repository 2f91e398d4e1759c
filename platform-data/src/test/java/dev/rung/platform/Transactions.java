package dev.rung.platform;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Runs a test's work as a door would: in a transaction, on a context of its own.
@ApplicationScoped
public class Transactions {

    private final Vertx vertx;

    Transactions(Vertx vertx) {
        this.vertx = vertx;
    }

    /// Waits for the commit, or throws what the work or the commit failed with.
    public <T> T run(Supplier<Uni<T>> work) {
        return start(work).orTimeout(30, TimeUnit.SECONDS).join();
    }

    /// Does not wait, so that several transactions are open at the same time.
    public <T> CompletableFuture<T> start(Supplier<Uni<T>> work) {
        return onItsOwnContext(() -> Panache.withTransaction(work));
    }

    /// Without a transaction: for reading, and for doing it wrong.
    public <T> T runInSession(Supplier<Uni<T>> work) {
        return onItsOwnContext(() -> Panache.withSession(work))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    /// Without anything around it: the work brings its own transaction.
    public <T> CompletableFuture<T> onItsOwnContext(Supplier<Uni<T>> work) {
        var context = requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        var result = new CompletableFuture<T>();
        context.runOnContext(_ -> work.get().subscribe().with(result::complete, result::completeExceptionally));
        return result;
    }

    /// Within a transaction: holds it open until the signal, then goes on where the session belongs.
    public static Uni<Void> holdOpenUntil(CompletableFuture<Void> signal) {
        var here = requireNonNull(Vertx.currentContext());
        return Uni.createFrom().completionStage(signal).emitOn(rest -> here.runOnContext(_ -> rest.run()));
    }
}
