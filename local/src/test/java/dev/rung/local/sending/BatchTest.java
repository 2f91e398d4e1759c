package dev.rung.local.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BatchTest {

    /// Whatever the sizes: nothing is lost or reordered, and no body is too large unless one event alone is.
    @Property(tries = 200)
    void batchesKeepAllEventsInOrderWithinTheLimits(
            @ForAll @Size(max = 60) List<@IntRange(max = 400) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 20) int maxEvents) {
        var events = IntStream.range(0, sizes.size())
                .mapToObj(index -> event(index, "x".repeat(sizes.get(index))))
                .toList();

        var batches = Batch.of(events, maxEvents, 1000);

        assertThat(batches.stream().flatMap(batch -> batch.events().stream())).containsExactlyElementsOf(events);
        assertThat(batches).allSatisfy(batch -> {
            assertThat(batch.events()).hasSizeBetween(1, maxEvents);
            assertThat(batch.events().size() == 1 || batch.body().length <= 1000)
                    .isTrue();
            assertThat(Json.MAPPER.readTree(batch.body()))
                    .hasSize(batch.events().size());
        });
    }

    @Test
    void anEventTravelsAsACloudEvent() throws IOException {
        var body = Batch.of(List.of(event(1, "a"))).getFirst().body();

        assertThat(Json.MAPPER.readTree(body)).isEqualTo(Json.MAPPER.readTree("""
                [{"specversion": "1.0", "id": "1", "source": "urn:test", "type": "visit", "subject": "C-1",
                  "time": "2026-03-01T08:00:00Z", "datacontenttype": "application/json", "data": {"text": "a"}}]"""));
    }

    private static CloudEvent event(int id, String text) {
        return new CloudEvent(
                Integer.toString(id),
                "urn:test",
                "visit",
                "C-1",
                Instant.parse("2026-03-01T08:00:00Z"),
                null,
                Map.of("text", text));
    }
}
