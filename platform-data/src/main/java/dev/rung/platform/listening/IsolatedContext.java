package dev.rung.platform.listening;

import static java.util.Objects.requireNonNull;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/// Runs database work beside other work that is under way.
///
/// Hibernate Reactive keeps the session on the Vert.x context, so two things at once on one context would share a
/// session and a transaction without knowing.
@ApplicationScoped
public class IsolatedContext {

    private final Vertx vertx;

    IsolatedContext(Vertx vertx) {
        this.vertx = vertx;
    }

    public <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(result -> {
            var context = requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(
                    _ -> Uni.createFrom().deferred(work::get).subscribe().with(result::complete, result::fail));
        });
    }
}
