package dev.rung.platform.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplayingDeadLettersTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void allThatReadATopicAreToldAgainOneAfterTheOther() {
        ReplayingDeadLetters.toEach(List.of(target("door", null), target("stream", null)), letter())
                .await()
                .atMost(Duration.ofSeconds(30));

        assertThat(told).containsExactly("door", "stream");
    }

    @Test
    void behindOneThatRefusesNobodyIsAsked() {
        var targets = List.of(
                target("door", new ReplayRefused(new DeadLetterReason("unreadable", "NO_JSON"), null)),
                target("stream", null));

        assertThatThrownBy(() ->
                        ReplayingDeadLetters.toEach(targets, letter()).await().atMost(Duration.ofSeconds(30)))
                .isInstanceOf(ReplayRefused.class);
        assertThat(told).containsExactly("door");
    }

    private ReplayTarget target(String name, @Nullable ReplayRefused refusal) {
        return new ReplayTarget() {

            @Override
            public boolean serves(String channel) {
                return true;
            }

            @Override
            public Uni<Void> replay(DeadLetter letter) {
                return Uni.createFrom().deferred(() -> {
                    told.add(name);
                    return refusal == null
                            ? Uni.createFrom().voidItem()
                            : Uni.createFrom().failure(refusal);
                });
            }
        };
    }

    private static DeadLetter letter() {
        var at = Instant.parse("2026-06-28T04:00:00Z");
        return new DeadLetter(
                UUID.randomUUID(),
                "customer-events",
                0,
                7,
                at,
                at,
                null,
                null,
                List.of(),
                new DeadLetterReason("unreadable", "CUSTOMER_EVENT"),
                null,
                null);
    }
}
