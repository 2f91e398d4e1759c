package dev.rung.scoring.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Answers of the last minute, and those under way. What failed is not kept.
final class Recent {

    /// A console asks for several tables at once, and again when somebody turns back to them.
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    /// A year of days for each of some tiers is 50 KB: 32 of them are nothing.
    private static final int AT_MOST = 32;

    private final Clock clock;
    private final Map<Record, Answer> answers = new LinkedHashMap<>(AT_MOST, 0.75f, true);

    private record Answer(Instant askedAt, CompletableFuture<?> value) {}

    Recent(Clock clock) {
        this.clock = clock;
    }

    /// @param question of a type that always has the same type of answer
    @SuppressWarnings("unchecked")
    synchronized <R> CompletableFuture<R> of(Record question, Supplier<CompletableFuture<R>> asking) {
        answers.values().removeIf(this::isOver);
        var known = answers.get(question);
        if (known == null) {
            known = new Answer(clock.instant(), asking.get());
            answers.put(question, known);
        }
        if (answers.size() > AT_MOST) {
            answers.remove(answers.keySet().iterator().next());
        }
        return (CompletableFuture<R>) known.value();
    }

    private boolean isOver(Answer answer) {
        var old = !answer.askedAt().plus(KEPT_FOR).isAfter(clock.instant());
        return answer.value().isDone() && (old || answer.value().isCompletedExceptionally());
    }
}
