package dev.rung.scoring.stream;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.assessment.PoliciesOfTests.V1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.assessment.TierStanding.Active;
import dev.rung.scoring.stream.Scoring.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final Instant NOW = daysAgo(0);

    private final Scoring scoring = new Scoring(V1, SHANGHAI);

    @Test
    void theFirstBehaviourMakesAState() {
        var outcome = takeIn(null, visited("a", daysAgo(1)));

        assertThat(outcome.state().externalId()).isEqualTo("C-a11ce");
        assertThat(outcome.state().standing()).isEqualTo(new Active("regular", daysAgo(1), null));
        assertThat(outcome.reached()).isNull();
    }

    @Test
    void theStateAfterIsWhatTheAssessmentSaw() {
        var first = takeIn(null, paid("1", "600", daysAgo(5)));
        var second = takeIn(first.state(), paid("2", "600", daysAgo(1)));

        assertThat(second.assessment().rfm().orders()).isEqualTo(2);
        assertThat(second.state().standing()).isEqualTo(second.assessment().standing());
        assertThat(second.state().features())
                .isEqualTo(first.state()
                        .features()
                        .plus(takeIn(null, paid("2", "600", daysAgo(1))).state().features()));
    }

    @Test
    void daysThatNoWindowCanReachAreForgotten() {
        var old = takeIn(null, paid("1", "600", daysAgo(800)));

        assertThat(old.state().features().days()).isEmpty();
        assertThat(old.state().features().lastPaidOn()).isEqualTo(TODAY.minusDays(800));
        assertThat(old.assessment().lifecycle()).isEqualTo("lost");
    }

    @Test
    void aRepetitionIsAssessedOnItsOwnDay() {
        var order = paid("1", "600", daysAgo(2));
        var first = takeIn(null, order);

        var later = scoring.again(first.state(), Objects.requireNonNull(order.event()), NOW.plus(Duration.ofDays(10)));

        assertThat(first.assessment().rfm().recencyDays()).isEqualTo(2);
        assertThat(later.assessment().rfm().recencyDays()).isEqualTo(12);
        assertThat(later.state().features()).isEqualTo(first.state().features());
    }

    @Test
    void aTierEventNamesTheSameThingEveryTime() {
        var order = paid("1", "1600", daysAgo(2));

        var once = Objects.requireNonNull(takeIn(null, order).reached());
        var again = Objects.requireNonNull(takeIn(null, order).reached());
        var other = Objects.requireNonNull(
                takeIn(null, paid("2", "1600", daysAgo(2))).reached());

        assertThat(again).isEqualTo(once);
        assertThat(other.eventId()).isNotEqualTo(once.eventId());
    }

    @Test
    void aReachedTierIsNotReachedAgain() {
        var first = takeIn(null, paid("1", "1600", daysAgo(2)));

        var second = takeIn(first.state(), paid("2", "10", daysAgo(1)));

        assertThat(second.reached()).isNull();
        assertThat(second.state().standing().since()).isEqualTo(daysAgo(2));
    }

    private Outcome takeIn(@Nullable CustomerState before, Behaviour behaviour) {
        return scoring.takeIn(before, behaviour, Objects.requireNonNull(behaviour.event()), NOW);
    }
}
