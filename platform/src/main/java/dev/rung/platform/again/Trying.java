package dev.rung.platform.again;

import static java.util.Objects.requireNonNull;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;

/// Runs outside of the transaction: Panache's interceptor has priority 200.
@TryAgain
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class Trying {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /// The Kafka connector calls the service unhealthy when an event takes a minute.
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    @AroundInvoke
    Object again(InvocationContext invocation) {
        var here = requireNonNull(Vertx.currentContext(), "an event door runs on a Vert.x context");
        return Uni.createFrom()
                .deferred(() -> attempt(invocation))
                // the pause ends on another thread, but the session belongs to this context
                .runSubscriptionOn(work -> here.runOnContext(_ -> work.run()))
                .onFailure(Technical::isTechnical)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(PATIENCE.toMillis());
    }

    private static Uni<?> attempt(InvocationContext invocation) {
        try {
            return (Uni<?>) invocation.proceed();
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }
}
