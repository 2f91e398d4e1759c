package dev.rung.platform.listening;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.context.Context;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/// Runs database work beside other work that is under way.
///
/// Hibernate Reactive keeps the session on the Vert.x context, so two things at once on one context would share a
/// session and a transaction without knowing. The trace continues there.
@ApplicationScoped
public class IsolatedContext {

    private final Vertx vertx;

    IsolatedContext(Vertx vertx) {
        this.vertx = vertx;
    }

    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> run(Context.current(), work));
    }

    /// @param trace of the work, where the caller's thread has lost it
    @SuppressWarnings("MustBeClosedChecker")
    public <T> Uni<T> run(Context trace, Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(result -> {
            var context = requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(_ -> {
                // kept on the new context, and forgotten with it
                trace.makeCurrent();
                Uni.createFrom().deferred(work::get).subscribe().with(result::complete, result::fail);
            });
        });
    }
}
