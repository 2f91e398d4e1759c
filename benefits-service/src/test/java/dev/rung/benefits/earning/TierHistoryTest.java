package dev.rung.benefits.earning;

import static dev.rung.benefits.earning.Tale.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.earning.Fact.TierChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// Which tier counts, above all where several changes carry the same moment, as in imports that know only days.
class TierHistoryTest {

    private static final List<String> LADDER = List.of("regular", "bronze", "silver", "gold", "diamond");
    private static final Instant LATER = day(9);

    private final Tale alice = new Tale();

    @Test
    void nobodyHoldsATierBeforeTheFirstChange() {
        var history = history(alice.changed("regular", "gold", 2));

        assertThat(history.before(day(1))).isEmpty();
        assertThat(history.before(day(2))).isEmpty();
        assertThat(history.before(day(2.001))).contains("gold");
    }

    @Test
    void aLostTierCountsNoLongerFromThatMomentOn() {
        var history = history(alice.changed("gold", "bronze", 3), alice.changed("regular", "gold", 2));

        assertThat(history.before(day(3))).contains("gold");
        assertThat(history.before(day(3.001))).contains("bronze");
    }

    @Test
    void ofTwoStepsUpAtOnceTheHigherCounts() {
        assertThat(end(alice.changed("regular", "silver", 2), alice.changed("silver", "gold", 2)))
                .contains("gold");
    }

    @Test
    void aTierReachedAndPartlyUndoneAtOnceEndsAtTheLower() {
        assertThat(end(alice.changed("regular", "gold", 2), alice.changed("gold", "silver", 2)))
                .contains("silver");
    }

    @Test
    void aLowerTierDoesNotCountWhereItIsLeftAgainAtOnce() {
        assertThat(end(
                        alice.changed("gold", "silver", 2),
                        alice.changed("silver", "diamond", 2),
                        alice.changed("regular", "gold", 1)))
                .contains("diamond");
    }

    @Test
    void whatIsReachedAndUndoneAtOnceChangesNothing() {
        var up = alice.changed("silver", "gold", 2);
        var down = alice.changed("gold", "silver", 2);

        assertThat(end(up, down, alice.changed("regular", "silver", 1))).contains("silver");
        assertThat(end(down, up, alice.changed("regular", "gold", 1))).contains("gold");
        assertThat(end(alice.changed("regular", "gold", 2), alice.changed("gold", "regular", 2)))
                .isEmpty();
    }

    @Test
    void ofStepsThatDoNotMeetTheHighestCounts() {
        assertThat(end(alice.changed("regular", "bronze", 2), alice.changed("silver", "gold", 2)))
                .contains("gold");
    }

    @Test
    void amongFactsKeptBeforeTiersCouldBeLostTheHighestCounts() {
        assertThat(end(alice.reachedLongAgo("gold", 2), alice.reachedLongAgo("silver", 2)))
                .contains("gold");
        assertThat(end(alice.reachedLongAgo("gold", 2), alice.changed("gold", "silver", 2)))
                .contains("silver");
    }

    @Test
    void ofTwoTiersOfOneRankTheLaterCodeCounts() {
        var gold = alice.changed("regular", "gold", 2);
        var palladium = new TierChanged(
                gold.eventId(), gold.customerId(), gold.occurredAt(), "palladium", gold.rank(), "regular");

        assertThat(end(palladium, gold)).isEqualTo(end(gold, palladium)).contains("palladium");
    }

    /// The law behind the rule: whatever way up and down the ladder is taken within one moment and the next, it ends
    /// where it ended, in whatever order the steps are heard of.
    @Property
    void aWayTakenAtOnceEndsWhereItEnded(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 4) Integer> way,
            @ForAll @IntRange(min = 0, max = 12) int inTheFirstMoment,
            @ForAll Random random) {
        var changes = new ArrayList<TierChanged>();
        var before = 0;
        for (int step = 0; step < way.size(); step++) {
            var to = way.get(step);
            if (to != before) {
                changes.add(alice.changed(LADDER.get(before), LADDER.get(to), step < inTheFirstMoment ? 1 : 2));
            }
            before = to;
        }
        Collections.shuffle(changes, random);

        assertThat(TierHistory.of(changes).before(LATER).orElse("regular")).isEqualTo(LADDER.get(before));
    }

    private static Optional<String> end(TierChanged... changes) {
        return history(changes).before(LATER);
    }

    private static TierHistory history(TierChanged... changes) {
        return TierHistory.of(List.of(changes));
    }
}
