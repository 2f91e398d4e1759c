package dev.rung.local.sending;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/// Waits until everything that was accepted can be read in standings and figures.
///
/// It remembers how far each partition was accepted when asked first, so that others who send meanwhile
/// don't make it wait longer.
public final class Freshness {

    private static final Duration STUCK = Duration.ofMinutes(5);

    private final Storefront storefront;
    private final Duration pause;

    public Freshness(Storefront storefront, Duration pause) {
        this.storefront = storefront;
        this.pause = pause;
    }

    /// @param missing is told how many events are not readable yet
    public void await(LongConsumer missing) throws IOException, InterruptedException {
        var goals = positions(storefront.get("insight/freshness"), "accepted");
        var least = Long.MAX_VALUE;
        var progressAt = System.nanoTime();
        while (true) {
            var left = missing(goals, positions(storefront.get("insight/freshness"), "readable"));
            missing.accept(left);
            if (left == 0) {
                return;
            }
            if (left < least) {
                least = left;
                progressAt = System.nanoTime();
            } else if (System.nanoTime() - progressAt > STUCK.toNanos()) {
                throw new SendingFailed(left + " events were accepted and are still not readable; see the log of"
                        + " scoring-service.");
            }
            Thread.sleep(pause);
        }
    }

    static long missing(Map<Integer, Long> goals, Map<Integer, Long> readable) {
        return goals.entrySet().stream()
                .mapToLong(goal -> Math.max(0, goal.getValue() - readable.getOrDefault(goal.getKey(), 0L)))
                .sum();
    }

    private static Map<Integer, Long> positions(JsonNode freshness, String field) {
        return freshness
                .path("partitions")
                .valueStream()
                .collect(Collectors.toMap(
                        partition -> partition.path("partition").asInt(),
                        partition -> partition.path(field).asLong()));
    }
}
