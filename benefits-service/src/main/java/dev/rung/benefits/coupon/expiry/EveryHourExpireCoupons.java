package dev.rung.benefits.coupon.expiry;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Tells of coupons that end soon and expires those that have. A run that failed, came late or came twice loses
/// nothing and tells nothing twice.
@ApplicationScoped
class EveryHourExpireCoupons {

    private static final UUID NONE = new UUID(0, 0);

    private final ExpiringCoupons expiring;

    EveryHourExpireCoupons(ExpiringCoupons expiring) {
        this.expiring = expiring;
    }

    @Scheduled(every = "${rung.benefits.coupons.expiry.due-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> expire() {
        return Uni.createFrom()
                .deferred(() -> whileAny(expiring::expireNext).chain(() -> tellAll(new AtomicReference<>(NONE))));
    }

    private Uni<Void> tellAll(AtomicReference<UUID> reached) {
        return whileAny(() -> expiring.tellNext(reached.get()).map(found -> {
            if (!found.isEmpty()) {
                reached.set(found.getLast().id());
            }
            return found.size();
        }));
    }

    private static Uni<Void> whileAny(Supplier<Uni<Integer>> page) {
        return Multi.createBy()
                .repeating()
                .uni(page::get)
                .whilst(found -> found > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
