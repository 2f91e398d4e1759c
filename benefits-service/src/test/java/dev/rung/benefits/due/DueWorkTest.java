package dev.rung.benefits.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Five are due, in pages of two; the third cannot be done.
class DueWorkTest {

    private final List<List<Integer>> done = new ArrayList<>();
    private final List<Integer> failed = new ArrayList<>();
    private RuntimeException fault = new IllegalStateException("cannot be done");

    @Test
    void eachIsDoneAloneAndWhoFailsHoldsUpNobody() {
        run(DueWork.ofEach(0, DueWorkTest::next, one -> work(List.of(one)), this::putOff));

        assertThat(done).containsExactly(List.of(1), List.of(2), List.of(4), List.of(5));
        assertThat(failed).containsExactly(3);
    }

    @Test
    void aPageIsDoneTogetherAndOneThatFailsIsDoneOneByOne() {
        run(DueWork.ofPages(0, DueWorkTest::next, this::work, this::putOff));

        assertThat(done).containsExactly(List.of(1, 2), List.of(4), List.of(5));
        assertThat(failed).containsExactly(3);
    }

    @Test
    void whereTheDatabaseIsUnavailableTheNextRunStartsAgain() {
        fault = new IllegalStateException(new IOException("away"));

        assertThatThrownBy(() -> run(DueWork.ofPages(0, DueWorkTest::next, this::work, this::putOff)))
                .isSameAs(fault);
        assertThat(done).containsExactly(List.of(1, 2));
        assertThat(failed).isEmpty();
    }

    private static void run(DueWork<Integer> work) {
        work.run().await().atMost(Duration.ofSeconds(10));
    }

    private static Uni<List<Integer>> next(int after) {
        return Uni.createFrom()
                .item(IntStream.rangeClosed(after + 1, Math.min(5, after + 2))
                        .boxed()
                        .toList());
    }

    private Uni<Void> work(List<Integer> page) {
        return Uni.createFrom().voidItem().invoke(() -> {
            if (page.contains(3)) {
                throw fault;
            }
            done.add(page);
        });
    }

    private Uni<Void> putOff(int one, Throwable failure) {
        return Uni.createFrom().voidItem().invoke(() -> failed.add(one));
    }
}
