package dev.rung.benefits.activity.trial;

import dev.rung.platform.deadletter.DeadLetterReason;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/// Draws and tells the winners of trials that are over, one trial after the other; one that fails does not hold up the
/// others and is tried again. Several instances may run it at once.
@ApplicationScoped
class EveryMinuteDrawWinners {

    private static final Logger LOG = Logger.getLogger(EveryMinuteDrawWinners.class);

    private final DrawingWinners drawing;
    private final TrialSettings settings;

    EveryMinuteDrawWinners(DrawingWinners drawing, TrialSettings settings) {
        this.drawing = drawing;
        this.settings = settings;
    }

    @Scheduled(every = "${rung.benefits.trials.draw-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> draw() {
        return drawing.unfinished().chain(this::drawAll);
    }

    private Uni<Void> drawAll(List<String> codes) {
        return Multi.createFrom()
                .iterable(codes)
                .onItem()
                .transformToUniAndConcatenate(this::draw)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> draw(String code) {
        return drawing.draw(code).chain(() -> drawing.tell(code)).onFailure().recoverWithUni(failure -> {
            LOG.errorf(
                    "Winners of a trial cannot be drawn activity=%s failure=%s next-try-in=%s",
                    code, DeadLetterReason.refused(failure).detail(), settings.drawEvery());
            return Uni.createFrom().voidItem();
        });
    }
}
