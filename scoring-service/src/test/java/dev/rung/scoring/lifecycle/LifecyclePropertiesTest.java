package dev.rung.scoring.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.lifecycle.PublishedLifecycle.LifecycleEvent;
import dev.rung.scoring.lifecycle.PublishedLifecycle.LifecycleEvent.ChurnWarned;
import dev.rung.scoring.lifecycle.PublishedLifecycle.LifecycleEvent.Dormant;
import dev.rung.scoring.lifecycle.PublishedLifecycle.LifecycleEvent.Woken;
import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

class LifecyclePropertiesTest {

    private static final RhythmTerms TERMS = RhythmTerms.DEFAULT;

    @Property(tries = 1000)
    void longerSilenceNeverLowersTheLevelOrMakesTheStageLivelier(
            @ForAll("lives") Life life, @ForAll @IntRange(min = 1, max = 700) int days) {
        var now = life.last().situation();

        var later = LifecycleInputs.of(now.history(), TERMS, now.today().plusDays(days));

        assertThat(later.churn().level()).isGreaterThanOrEqualTo(now.churn().level());
        assertThat(later.churn().reasons()).containsAll(now.churn().reasons());
        assertThat(later.stage()).isGreaterThanOrEqualTo(now.stage());
    }

    @Property(tries = 1000)
    void anIncidentOrALostTierNeverLowersTheLevel(@ForAll("lives") Life life) {
        var now = life.last().situation();
        var history = now.history();

        var worse = new PurchaseHistory(
                history.bought(),
                history.firstBoughtOn(),
                history.lastBoughtOn(),
                history.firstSeenOn(),
                history.lastSeenOn(),
                history.recentVisits(),
                now.today(),
                now.today());

        assertThat(LifecycleInputs.of(worse, TERMS, now.today()).churn().level())
                .isGreaterThanOrEqualTo(now.churn().level());
    }

    @Property(tries = 1000)
    void betweenTwoWarningsOfTheSameLevelLiesARecovery(@ForAll("lives") Life life) {
        var warned = new HashSet<String>();
        tell(life, (situation, events) -> {
            if (!situation.churn().level().warns()) {
                warned.clear();
            }
            for (var event : events) {
                if (event instanceof ChurnWarned(var level, var reasons)) {
                    assertThat(warned.add(level)).as("first time at %s", level).isTrue();
                    assertThat(level).isEqualTo(situation.churn().level().code());
                    assertThat(reasons).isNotEmpty();
                }
            }
            Statistics.label("warnings").collect(warned.size());
        });
    }

    @Property(tries = 1000)
    void whoeverIsAtAWarningLevelHasBeenToldSo(@ForAll("lives") Life life) {
        var highest = new ArrayList<>(List.of(ChurnLevel.NONE));
        tell(life, (situation, events) -> {
            var level = situation.churn().level();
            for (var event : events) {
                if (event instanceof ChurnWarned warned) {
                    highest.set(0, ChurnLevel.of(warned.level()));
                }
            }
            if (level.warns()) {
                assertThat(highest.getFirst()).isGreaterThanOrEqualTo(level);
            } else {
                highest.set(0, ChurnLevel.NONE);
            }
        });
    }

    @Property(tries = 1000)
    void dormantAndWokenAlternate(@ForAll("lives") Life life) {
        var asleep = new ArrayList<>(List.of(false));
        tell(life, (situation, events) -> {
            for (var event : events) {
                switch (event) {
                    case Dormant(var silent) -> {
                        assertThat(asleep.set(0, true)).isFalse();
                        assertThat(silent).isPositive();
                    }
                    case Woken(var silent) -> {
                        assertThat(asleep.set(0, false)).isTrue();
                        assertThat(silent).isPositive();
                        assertThat(situation.history().bought()).isNotEmpty();
                    }
                    case ChurnWarned _ -> {}
                }
            }
            if (situation.stage().asleep()) {
                assertThat(asleep.getFirst()).isTrue();
            }
            Statistics.label("asleep").collect(asleep.getFirst());
        });
    }

    @Property(tries = 500)
    void toHearTheSameTwiceIsToHearItOnce(@ForAll("lives") Life life) {
        var told = PublishedLifecycle.NOTHING;
        for (var moment : life.moments()) {
            var now = moment.situation();
            told = told.after(now);
            assertThat(told.events(now)).isEmpty();
            assertThat(told.after(now)).isEqualTo(told);
        }
    }

    @Provide
    Arbitrary<Life> lives() {
        return Life.any();
    }

    private interface Listener {

        void hears(LifecycleInputs situation, List<LifecycleEvent> events);
    }

    private static void tell(Life life, Listener listener) {
        var told = PublishedLifecycle.NOTHING;
        for (var moment : life.moments()) {
            var now = moment.situation();
            listener.hears(now, told.events(now));
            told = told.after(now);
        }
    }
}
