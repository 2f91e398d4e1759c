package dev.rung.platform.token;

import static dev.rung.platform.token.PublishedKeyIds.PAUSE;
import static dev.rung.platform.token.PublishedKeyIds.TIME_TO_LIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishedKeyIdsTest {

    private Set<String> published = Set.of("first");
    private boolean isAway;
    private int calls;
    private long now = 5;

    private final PublishedKeyIds ids = new PublishedKeyIds(this::answer, () -> now);

    @Test
    void idsThatAreMadeUpCostOneCallEveryFewSecondsHoweverManyTheyAre() {
        IntStream.range(0, 1000).forEach(i -> assertThat(has("made up " + i)).isFalse());
        assertThat(calls).isEqualTo(1);

        wait(PAUSE);
        IntStream.range(0, 1000).forEach(i -> assertThat(has("made up " + i)).isFalse());
        assertThat(calls).isEqualTo(2);
    }

    @Test
    void whatIsPublishedIsNotAskedForAgainForAWhile() {
        assertThat(has("first")).isTrue();
        wait(TIME_TO_LIVE.minusSeconds(1));

        assertThat(has("first")).isTrue();

        assertThat(calls).isEqualTo(1);
    }

    @Test
    void aKeyThatWasReplacedIsNotBelievedAnyLonger() {
        assertThat(has("first")).isTrue();
        published = Set.of("second");

        wait(TIME_TO_LIVE);

        assertThat(has("first")).isFalse();
        assertThat(has("second")).isTrue();
    }

    @Test
    void theFirstTokenOfANewKeyReplacesTheOld() {
        assertThat(has("first")).isTrue();
        published = Set.of("second");
        assertThat(has("second")).isFalse();

        wait(PAUSE);

        assertThat(has("second")).isTrue();
        assertThat(has("first")).isFalse();
        assertThat(calls).isEqualTo(2);
    }

    @Test
    void aCallThatFailsIsToldAndRepeatedAfterAWhile() {
        isAway = true;
        for (var attempt = 1; attempt <= 100; attempt++) {
            assertThatThrownBy(() -> has("first"))
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(IOException.class);
        }
        assertThat(calls).isEqualTo(1);

        isAway = false;
        wait(PAUSE);
        assertThat(has("first")).isTrue();
    }

    @Test
    void whoMakesUpAnIdWhileNobodyAnswersTakesNobodyElseDown() {
        assertThat(has("first")).isTrue();
        isAway = true;
        wait(PAUSE);
        assertThatThrownBy(() -> has("made up")).isInstanceOf(CompletionException.class);

        assertThat(has("first")).isTrue();
    }

    @Test
    void whileItIsAskedAllWaitForOneAnswer() {
        var waiting = new ArrayList<UniEmitter<? super Set<String>>>();
        var slow = new PublishedKeyIds(() -> Uni.createFrom().emitter(waiting::add), () -> now);
        var answers = new ArrayList<Boolean>();
        IntStream.range(0, 10).forEach(_ -> slow.has("first").subscribe().with(answers::add));

        waiting.forEach(emitter -> emitter.complete(Set.of("first")));

        assertThat(waiting).hasSize(1);
        assertThat(answers).isEqualTo(List.of(true, true, true, true, true, true, true, true, true, true));
    }

    private Uni<Set<String>> answer() {
        calls++;
        return isAway
                ? Uni.createFrom().failure(new IOException("away"))
                : Uni.createFrom().item(published);
    }

    private boolean has(String keyId) {
        return ids.has(keyId).await().atMost(Duration.ofSeconds(30));
    }

    private void wait(Duration duration) {
        now += duration.toNanos();
    }
}
