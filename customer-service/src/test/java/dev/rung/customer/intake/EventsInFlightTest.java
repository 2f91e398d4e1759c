package dev.rung.customer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.cloudevents.RawEvent;
import dev.rung.customer.intake.cleaning.Terms;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The limit is 20,000 bytes, and a request takes 4,096 beside its events.
class EventsInFlightTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EventsInFlight inFlight = new EventsInFlight(Terms.USUAL, meters);
    private final List<UniEmitter<? super String>> waiting = new ArrayList<>();

    @Test
    void whatDoesNotFitIsRefusedUntilThereIsRoomAgain() {
        begin(5_000);
        begin(5_000);

        assertThat(isRefused(begin(5_000))).isTrue();
        assertThat(isRefused(begin(1_000))).isTrue();
        assertThat(meters.counter("rung.requests.turned.away").count()).isEqualTo(2);

        waiting.getFirst().complete("done");
        assertThat(isRefused(begin(5_000))).isFalse();
    }

    @Test
    void roomIsFreeAgainHoweverTheWorkEnds() {
        var cancelled = begin(5_000);
        begin(5_000);
        cancelled.cancel();
        waiting.getLast().fail(new IllegalStateException("Kafka is away"));
        var thrown = inFlight.hold(events(5_000), () -> {
                    throw new IllegalStateException("at once");
                })
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        thrown.assertFailed();

        assertThat(meters.get("rung.events.in.flight.bytes").gauge().value()).isZero();
    }

    @Test
    void theLargestRequestFitsWhereItIsAlone() {
        assertThat(isRefused(begin(1_000_000))).isFalse();
        assertThat(isRefused(begin(1))).isTrue();
    }

    private UniAssertSubscriber<String> begin(int size) {
        return inFlight.hold(events(size), () -> Uni.createFrom().<String>emitter(waiting::add))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    private static List<RawEvent> events(int size) {
        return List.of(new RawEvent.Unreadable(0, new byte[size], new Defect("", Text.of("reason.object"))));
    }

    private static boolean isRefused(UniAssertSubscriber<String> answer) {
        return answer.getFailure() != null && Problem.isAnswer(answer.getFailure());
    }
}
