package dev.rung.benefits.earning;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Ends the waiting of points whose day has come, and posts the end of those whose last day is over. Several instances
/// may do it at once: each takes customers that no other holds. Whatever is due is due until it is posted, so a timer
/// that failed or came late loses nothing.
@ApplicationScoped
class EveryHourSettleWhatIsDue {

    private final SettlingDue settling;

    EveryHourSettleWhatIsDue(SettlingDue settling) {
        this.settling = settling;
    }

    @Scheduled(every = "${rung.points.earning.due-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> settle() {
        return settling.walk();
    }
}
