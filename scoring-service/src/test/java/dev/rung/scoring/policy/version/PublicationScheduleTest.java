package dev.rung.scoring.policy.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicationScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    @Test
    void theHighestVersionWhoseTimeHasComeIsInForce() {
        var plans = plans(written(4, NOW.plusSeconds(1)), written(3, NOW), written(2, NOW));

        assertThat(plans.inForce(NOW).version()).isEqualTo(3);
        assertThat(plans.inForce(NOW.plusSeconds(1)).version()).isEqualTo(4);
        assertThat(plans.inForce(NOW.minusMillis(1)).version()).isEqualTo(1);
    }

    /// A version published for later, but lower than the one in force, is not waited for.
    @Test
    void theHighestThatDoesNotCountYetIsWaitedFor() {
        var plans = plans(written(2, NOW.plusSeconds(9)), written(3, NOW), written(4, NOW.plusSeconds(9)));

        assertThat(plans.waiting(NOW)).hasValue(written(4, NOW.plusSeconds(9)));
        assertThat(plans.waiting(NOW.plusSeconds(9))).isEmpty();
        assertThat(plans(written(2, NOW.plusSeconds(9)), written(3, NOW)).waiting(NOW))
                .isEmpty();
    }

    @Test
    void whatWouldHaveBegunThenOrLaterIsReplaced() {
        var plans = plans(written(4, NOW.plusSeconds(1)), written(3, NOW), written(2, NOW.minusMillis(1)));

        assertThat(plans.replaced(5, NOW)).containsExactly(3, 4);
        assertThat(plans.replaced(4, NOW)).containsExactly(3);
    }

    @Test
    void aRefreshOfARefreshIsWhatPeopleApproved() {
        var plans = plans(
                written(2, NOW),
                new ScheduledVersion(3, NOW, 2),
                new ScheduledVersion(5, NOW, 3),
                new ScheduledVersion(6, NOW, 1));

        assertThat(plans.approved(5)).isEqualTo(2);
        assertThat(plans.approved(2)).isEqualTo(2);
        assertThat(plans.approved(6)).isEqualTo(1);
    }

    private static ScheduledVersion written(int version, Instant effectiveAt) {
        return new ScheduledVersion(version, effectiveAt, null);
    }

    private static PublicationSchedule plans(ScheduledVersion... published) {
        return new PublicationSchedule(Stream.concat(Stream.of(ShippedVersion.SCHEDULED), Stream.of(published))
                .toList());
    }
}
