package dev.rung.benefits.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.benefits.turn.AccountTurns;
import dev.rung.platform.rows.JsonRows;
import dev.rung.testing.Servers;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// For tests that take guards away: they begin with a schema of their own, in which the books need not hold.
public final class WithoutGuards implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Servers.withEmptySchema(Map.of());
    }

    private static final int TRIES = 5;

    /// The race is lost once the guard and what stands behind it in the tables are gone, as well as the turns that
    /// accounts take in one instance. They stay away until the test ends. The race is run until it is lost: a
    /// busy machine may let one after the other through.
    ///
    /// @param race the test that the guard makes pass
    public static void isLost(Guard guard, ObjectMapper mapper, ThrowingCallable race) throws Exception {
        guard.openTheTables();
        var rows = new RowsWithoutGuard(mapper, guard);
        QuarkusMock.installMockForType(rows, JsonRows.class);
        QuarkusMock.installMockForType(new EverybodyAtOnce(), AccountTurns.class);

        assertThat(Stream.generate(() -> catchThrowable(race))
                        .limit(TRIES)
                        .filter(AssertionError.class::isInstance)
                        .findFirst())
                .as("the race without " + guard)
                .isPresent();
        assertThat(rows.unguarded()).as("statements without " + guard).isPositive();
    }
}
