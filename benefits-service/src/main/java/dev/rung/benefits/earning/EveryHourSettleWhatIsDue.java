package dev.rung.benefits.earning;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Makes points available whose day has come, and expires those whose last day is over. Several instances may run it
/// at once: each takes customers that no other has locked. Points stay due until they are posted, so a timer that
/// failed or came late loses nothing.
@ApplicationScoped
class EveryHourSettleWhatIsDue {

    private final SettlingDue settling;

    EveryHourSettleWhatIsDue(SettlingDue settling) {
        this.settling = settling;
    }

    @Scheduled(every = "${rung.points.earning.due-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> settle() {
        return settling.settleAll();
    }
}
