package dev.rung.benefits.earning.facts;

import static dev.rung.benefits.earning.CustomerStory.day;
import static dev.rung.benefits.earning.CustomerStory.held;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.earning.CustomerStory;
import dev.rung.benefits.earning.facts.Fact.TierPath;
import dev.rung.benefits.earning.facts.Fact.TierPath.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// Which tier counts at which time, in whatever order the paths arrive.
class TierHistoryTest {

    private static final CustomerStory ALICE = new CustomerStory();
    private static final List<String> LADDER = List.of("regular", "bronze", "silver", "gold", "diamond");

    @Test
    void nobodyHoldsATierBeforeTheFirstChange() {
        var history = history(ALICE.path(1, held("gold", 2)));

        assertThat(history.before(day(1))).isEmpty();
        assertThat(history.before(day(2))).isEmpty();
        assertThat(history.before(day(2.001))).contains("gold");
    }

    @Test
    void aLostTierCountsNoLongerFromThatMomentOn() {
        var history = history(ALICE.path(1, held("gold", 2), held("bronze", 3)));

        assertThat(history.before(day(3))).contains("gold");
        assertThat(history.before(day(3.001))).contains("bronze");
    }

    @Test
    void aNewerPathTakesThePlaceOfAllThatWasKnownFromItsFirstMomentOn() {
        var history = history(
                ALICE.path(1, held("bronze", 1), held("silver", 4), held("gold", 6)), ALICE.path(2, held("silver", 3)));

        assertThat(history.before(day(2))).contains("bronze");
        assertThat(history.before(day(3.5))).contains("silver");
        assertThat(history.before(day(9))).contains("silver");
    }

    @Test
    void anOlderPathThatComesLateTellsOnlyOfTheTimeBefore() {
        var history = history(
                ALICE.path(2, held("silver", 3)),
                ALICE.path(1, held("bronze", 1), held("gold", 2), held("diamond", 4)));

        assertThat(history.before(day(1.5))).contains("bronze");
        assertThat(history.before(day(3))).contains("gold");
        assertThat(history.before(day(9))).contains("silver");
    }

    @Test
    void theSamePathToldAgainChangesNothing() {
        var path = ALICE.path(1, held("bronze", 1), held("silver", 4));
        var once = history(path);

        assertThat(once.with(path)).isEqualTo(once);
    }

    @Test
    void whatEndsInTheMomentItBeganWasNotHeld() {
        var history = history(ALICE.path(1, held("bronze", 1), held("gold", 2), held("silver", 2)));

        assertThat(history.held()).extracting(TierHistory.TierPeriod::tier).containsExactly("bronze", "silver");
    }

    @Test
    void timesAreInWholeMicroseconds() {
        var lastMoment = Instant.parse("2026-12-31T15:59:59.999999999Z");

        assertThat(new Span(lastMoment, "gold").since()).isEqualTo(Instant.parse("2026-12-31T15:59:59.999999Z"));
    }

    @Property
    void anyOrderOfArrivalTellsTheSame(@ForAll("paths") List<TierPath> paths, @ForAll Random random) {
        var shuffled = new ArrayList<>(paths);
        shuffled.addAll(paths);
        Collections.shuffle(shuffled, random);

        assertThat(history(shuffled)).isEqualTo(history(paths));
    }

    /// The definition, taken word by word.
    @Property
    void ofTheTimeItTellsAboutTheHighestRevisionCounts(@ForAll("paths") List<TierPath> paths) {
        var history = history(paths);

        for (double day = 0; day < 32; day += 0.5) {
            var moment = day(day);
            var counts =
                    paths.stream().filter(path -> path.start().isBefore(moment)).max(comparing(TierPath::revision));
            assertThat(history.before(moment)).isEqualTo(counts.flatMap(path -> tier(path, moment)));
        }
    }

    private static Optional<String> tier(TierPath path, Instant moment) {
        return path.spans().reversed().stream()
                .filter(span -> span.since().isBefore(moment))
                .findFirst()
                .map(Span::tier);
    }

    private static TierHistory history(TierPath... paths) {
        return history(List.of(paths));
    }

    private static TierHistory history(Collection<TierPath> paths) {
        var history = TierHistory.UNKNOWN;
        for (var path : paths) {
            history = history.with(path);
        }
        return history;
    }

    @Provide
    Arbitrary<List<TierPath>> paths() {
        var days = Arbitraries.integers().between(0, 30);
        var spans = Combinators.combine(days, Arbitraries.of(LADDER))
                .as((day, tier) -> held(tier, day))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
        return Combinators.combine(Arbitraries.longs().between(1, 1000), spans)
                .as((revision, held) -> ALICE.path(revision, held.toArray(Span[]::new)))
                .list()
                .ofMaxSize(6)
                .map(TierHistoryTest::eachRevisionOnce);
    }

    private static List<TierPath> eachRevisionOnce(List<TierPath> paths) {
        var byRevision = new TreeMap<Long, TierPath>();
        paths.forEach(path -> byRevision.put(path.revision(), path));
        return List.copyOf(byRevision.values());
    }
}
