package dev.rung.platform.again;

import static java.util.UUID.randomUUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.platform.Database;
import dev.rung.platform.Transactions;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class TryAgainTest {

    private static final String LOST_CONNECTION = "select cast(pg_terminate_backend(pg_backend_pid()) as text)";
    private static final String DEADLOCK = "select fail_with('40P01')";
    private static final String BROKEN_RULE = "select fail_with('23514')";

    @Inject
    Work work;

    @Inject
    Transactions transactions;

    private final UUID event = randomUUID();

    @BeforeAll
    static void prepareAccidents() {
        Database.APPLICATION.execute("""
                create or replace function fail_with(state text) returns text language plpgsql as $$
                begin raise exception 'accident' using errcode = state; end $$""");
    }

    @Test
    void whatPassesIsTriedAgainInANewTransaction() {
        attempt(List.of(DEADLOCK, LOST_CONNECTION, DEADLOCK).iterator());

        assertThat(Database.APPLICATION.count("inbox where event_id = '%s'".formatted(event)))
                .isEqualTo(1);
    }

    @Test
    void whatWillComeAgainIsToldAtOnce() {
        var accidents = List.of(BROKEN_RULE, DEADLOCK).iterator();

        assertThatThrownBy(() -> attempt(accidents)).hasStackTraceContaining("23514");

        assertThat(accidents).toIterable().containsExactly(DEADLOCK);
    }

    @Test
    void aCauseDeepBelowCounts() {
        assertThat(Technical.isTechnical(new IllegalStateException(new RuntimeException(new IOException("reset")))))
                .isTrue();
        assertThat(Technical.isTechnical(new IllegalStateException("a mistake of ours")))
                .isFalse();
    }

    private void attempt(Iterator<String> accidents) {
        transactions.onItsOwnContext(() -> work.write(event, accidents)).join();
    }
}
